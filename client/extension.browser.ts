import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { type Exports, startSession } from "./session.ts";

/** Starts the extension in a browser, where the server is a web worker that can read no files. */
export async function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const script = await workerScript(context);
  return startSession(context, {
    createClient: (id, name, options) => {
      let worker: Worker | undefined;
      context.subscriptions.push({ dispose: () => worker?.terminate() });
      // Each start has a worker of its own: one that was told to end listens to nothing.
      const start = async () => {
        worker?.terminate();
        worker = new Worker(script);
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      };
      return new LanguageClient(id, name, start, options);
    },
    serverReads: () => false,
    loadMaker: undefined,
  });
}

/**
 * The server's script under an address that a worker can start from. VS Code refuses the script's own when the
 * extension is installed on a remote machine.
 */
async function workerScript(context: vscode.ExtensionContext): Promise<string> {
  const file = vscode.Uri.joinPath(context.extensionUri, "dist", "server.browser.js");
  const text = await vscode.workspace.fs.readFile(file);
  const address = URL.createObjectURL(new Blob([new Uint8Array(text)], { type: "text/javascript" }));
  context.subscriptions.push({ dispose: () => URL.revokeObjectURL(address) });
  return address;
}
