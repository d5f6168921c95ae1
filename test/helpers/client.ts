import { PassThrough } from "node:stream";
import type { FileSystemProvider } from "langium";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { InitializeResult, ServerCapabilities } from "vscode-languageserver";
import { createConnection } from "vscode-languageserver/node";
import type { Diagnostic } from "vscode-languageserver-types";
import { Disk } from "../../src/disk/disk.ts";
import { serve } from "../../src/lsp/serve.ts";
import { type FilesParams, MAP_CHANGED_NOTIFICATION, type MapChangedParams } from "../../src/protocol.ts";
import { TODAY } from "./project.ts";

/** An editor at the other end of the server's pipe. */
export interface Client {
  readonly rpc: MessageConnection;
  /** What the server said that it can do. */
  readonly capabilities: ServerCapabilities;
  /** The newest diagnostics of a file; waits until they satisfy the condition. */
  diagnostics(uri: string, until: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** What was published so far, newest last. */
  readonly published: readonly { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[];
  /** The files whose maps were said to have changed, in order. */
  readonly mapChanges: readonly string[];
  /** What was said to be the states of their projects, in the same order. */
  readonly revisions: readonly number[];
  /** What the user was shown of long work, and messages, in order. */
  readonly shown: readonly string[];
  /** What was logged, in order. */
  readonly logged: readonly string[];
  open(uri: string, text: string): Promise<void>;
  change(uri: string, text: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** Lets the day of the server's clock be another, and a minute pass. */
  passTo(day: string): void;
  /** Lets work that nobody waits for fail. */
  failUnhandled(error: unknown): void;
  /** Lets the time pass that the server waits for somebody who types. */
  rest(): void;
  stop(): Promise<void>;
}

export interface ClientOptions {
  /** Workspace folders. */
  readonly folders: readonly string[];
  /** Texts that are handed over; the server then reads nothing from the disk. */
  readonly files?: FilesParams["files"];
  /** Reads what is on disk in the place of the machine's own file system. */
  readonly disk?: FileSystemProvider;
  /** What the editor can do with windows. */
  readonly window?: { readonly workDoneProgress: boolean };
  /** Presses the button that stops long work as soon as there is one. */
  readonly cancelling?: boolean;
}

interface Shown {
  readonly kind: string;
  readonly title?: string;
  readonly message?: string;
  readonly cancellable?: boolean;
}

/** Starts the server in this process, over streams as it runs over stdio, and shakes hands with it. */
export async function connect({ folders, files, disk, window, cancelling }: ClientOptions): Promise<Client> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  // Given streams, the server would end this process with them.
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const minutes: (() => void)[] = [];
  const later = new Set<() => void>();
  let failUnhandled: (error: unknown) => void = () => {};
  let day = TODAY;
  serve(connection, {
    ...(!files && { disk: disk ?? new Disk() }),
    // What really fails unhandled ends the run.
    onUnhandled: (report) => {
      failUnhandled = report;
    },
    everyMinute: (act) => minutes.push(act),
    after: (_milliseconds, act) => {
      later.add(act);
      return () => later.delete(act);
    },
    today: () => day,
  });
  const rpc = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const shown: string[] = [];
  const published: { uri: string; diagnostics: Diagnostic[] }[] = [];
  const mapChanges: string[] = [];
  const revisions: number[] = [];
  const waiting = new Set<() => void>();
  let version = 1;

  rpc.onNotification("textDocument/publishDiagnostics", (params: { uri: string; diagnostics: Diagnostic[] }) => {
    published.push(params);
    for (const check of waiting) check();
  });
  rpc.onNotification(MAP_CHANGED_NOTIFICATION, ({ uri, revision }: MapChangedParams) => {
    mapChanges.push(uri);
    revisions.push(revision);
  });
  rpc.onRequest("window/workDoneProgress/create", () => null);
  rpc.onNotification("$/progress", ({ token, value }: { token: string; value: Shown }) => {
    shown.push([value.kind, value.title, value.message].filter((part) => part !== undefined).join(" "));
    if (value.cancellable && cancelling) void rpc.sendNotification("window/workDoneProgress/cancel", { token });
  });
  rpc.onNotification("window/showMessage", ({ message }: { message: string }) => {
    shown.push(message);
  });
  const logged: string[] = [];
  rpc.onNotification("window/logMessage", ({ message }: { message: string }) => {
    logged.push(message);
  });
  rpc.onRequest("client/registerCapability", () => null);
  rpc.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  rpc.listen();
  const { capabilities } = await rpc.sendRequest<InitializeResult>("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } }, ...(window && { window }) },
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    initializationOptions: { files },
  });
  await rpc.sendNotification("initialized", {});

  return {
    rpc,
    capabilities,
    published,
    mapChanges,
    revisions,
    shown,
    logged,
    diagnostics: (uri, until) =>
      new Promise((resolve) => {
        const check = (): void => {
          const newest = published.findLast((item) => item.uri === uri)?.diagnostics;
          if (!newest || !until(newest)) return;
          waiting.delete(check);
          resolve(newest);
        };
        waiting.add(check);
        check();
      }),
    open: (uri, text) =>
      rpc.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "journey", version: 1, text } }),
    change: (uri, text) => {
      version++;
      return rpc.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
    },
    close: (uri) => rpc.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    passTo: (next) => {
      day = next;
      for (const act of minutes) act();
    },
    failUnhandled: (error) => failUnhandled(error),
    rest: () => {
      for (const act of later) {
        later.delete(act);
        act();
      }
    },
    stop: async () => {
      await rpc.sendRequest("shutdown");
      rpc.dispose();
      connection.dispose();
    },
  };
}
