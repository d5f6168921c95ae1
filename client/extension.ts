import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Exports, startSession } from "./session.ts";

/** Starts the extension where there is Node: the desktop, remote machines, containers. */
export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const server = { module: context.asAbsolutePath("dist/server.cjs"), transport: TransportKind.ipc };
  return startSession(context, {
    createClient: (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options),
    serverReads: (uri) => uri.scheme === "file",
    loadMaker: () => import("../src/export/node/exporter.ts"),
  });
}
