import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { startSession } from "./session.ts";

/** Starts the extension in a browser, where the server is a web worker that can read no files. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.browser.js");
  await startSession(context, {
    createClient: (id, name, options) => {
      const worker = new Worker(script.toString(true));
      context.subscriptions.push({ dispose: () => worker.terminate() });
      return new LanguageClient(id, name, worker, options);
    },
    serverReads: () => false,
  });
}
