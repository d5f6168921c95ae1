import { PassThrough } from "node:stream";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { createConnection } from "vscode-languageserver/node";
import type { Diagnostic } from "vscode-languageserver-types";
import { Disk } from "../src/disk/disk.ts";
import { serve } from "../src/lsp/serve.ts";

/** An editor at the other end of the server's pipe, in the same process. It keeps nothing, so that heaps are the server's. */
export interface Editor {
  open(uri: string, text: string): Promise<void>;
  /** Replaces the whole text, as an editor does that sends no increments. */
  change(uri: string, text: string): Promise<void>;
  request(method: string, params: unknown): Promise<unknown>;
  /** Hears every publication of diagnostics; one listener at a time. */
  listen(listener: (uri: string, diagnostics: readonly Diagnostic[]) => void): void;
}

export async function startEditor(folder: string): Promise<Editor> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    disk: new Disk(),
    onUnhandled: () => undefined,
    everyMinute: () => undefined,
    // What is measured is work, not waiting for a rest.
    after: (_milliseconds, act) => {
      const soon = setImmediate(act);
      return () => clearImmediate(soon);
    },
  });
  const rpc = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  let heard: Parameters<Editor["listen"]>[0] = () => undefined;
  let version = 1;
  rpc.onNotification("textDocument/publishDiagnostics", (params: { uri: string; diagnostics: Diagnostic[] }) =>
    heard(params.uri, params.diagnostics),
  );
  rpc.onRequest("client/registerCapability", () => null);
  rpc.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  rpc.listen();
  await rpc.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: folder, name: "corpus" }],
  });
  await rpc.sendNotification("initialized", {});
  return {
    open: (uri, text) =>
      rpc.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "journey", version, text } }),
    change: (uri, text) => {
      version++;
      return rpc.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    },
    request: (method, params) => rpc.sendRequest(method, params),
    listen: (listener) => {
      heard = listener;
    },
  };
}
