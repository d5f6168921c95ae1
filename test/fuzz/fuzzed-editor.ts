import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import {
  CancellationTokenSource,
  createMessageConnection,
  ErrorCodes,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { type FileChangeType, LSPErrorCodes, type ServerCapabilities } from "vscode-languageserver";
import { TextDocument, type TextEdit } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import { patience } from "../../scripts/lib/patience.ts";

/** How long a request may take on a quiet machine once nothing else happens. */
const ANSWER_MS = 10_000;

/** Memory after a collection, in bytes. */
export interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

/** A request that was sent, for the report of one that failed. */
interface Asked {
  readonly method: string;
  readonly params: unknown;
  readonly isCancelled: boolean;
  /** Whether its file was closed, changed on disk or removed since. */
  isOutdated: boolean;
  readonly uri: string;
}

/** An editor that types faster than anybody, at the other end of the pipe of a server in a process of its own. */
export class FuzzedEditor {
  readonly capabilities: ServerCapabilities;
  /** What is open, as the editor has it. */
  readonly open = new Map<string, TextDocument>();
  /** The newest diagnostics by file. */
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  private readonly child: ChildProcess;
  private readonly rpc: MessageConnection;
  private readonly pending = new Map<Promise<void>, Asked>();
  private readonly failures: string[] = [];
  private readonly heard = new Set<() => void>();
  private hasEnded = false;
  private isStopping = false;
  private answered = 0;
  private cancelled = 0;

  private constructor(child: ChildProcess, rpc: MessageConnection, capabilities: ServerCapabilities) {
    this.child = child;
    this.rpc = rpc;
    this.capabilities = capabilities;
  }

  /** Starts a server for a folder and shakes hands with it. */
  static async start(folder: string): Promise<FuzzedEditor> {
    const child = spawn(process.execPath, ["--expose-gc", path.join(import.meta.dirname, "server.ts"), "--stdio"], {
      stdio: ["pipe", "pipe", "pipe", "ipc"],
    });
    if (!child.stdout || !child.stdin || !child.stderr) throw new Error("The server has no pipes.");
    const rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const waiting: { editor?: FuzzedEditor; errors: string } = { errors: "" };
    child.stderr.on("data", (data) => {
      waiting.errors += data;
    });
    child.on("exit", (code, signal) => {
      const { editor } = waiting;
      if (!editor) return;
      editor.hasEnded = true;
      if (!editor.isStopping) editor.fail(`The server ended with ${code ?? signal}. ${waiting.errors}`);
    });
    rpc.onRequest("client/registerCapability", () => null);
    rpc.onRequest("window/workDoneProgress/create", () => null);
    rpc.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
    rpc.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        waiting.editor?.diagnostics.set(uri, diagnostics);
        waiting.editor?.notify();
      },
    );
    rpc.onNotification("window/logMessage", ({ type, message }: { type: number; message: string }) => {
      if (type === ERROR) waiting.editor?.fail(`The server logged: ${message}`);
    });
    rpc.listen();
    const { capabilities } = await rpc.sendRequest<{ capabilities: ServerCapabilities }>("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
      },
      workspaceFolders: [{ uri: folder, name: "fuzz" }],
    });
    const editor = new FuzzedEditor(child, rpc, capabilities);
    waiting.editor = editor;
    await rpc.sendNotification("initialized", {});
    return editor;
  }

  get counts(): { readonly answered: number; readonly cancelled: number } {
    return { answered: this.answered, cancelled: this.cancelled };
  }

  async openFile(uri: string, text: string): Promise<void> {
    const document = TextDocument.create(uri, "journey", 1, text);
    this.open.set(uri, document);
    this.outdate(uri);
    await this.rpc.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "journey", version: 1, text },
    });
  }

  async close(uri: string): Promise<void> {
    if (!this.open.delete(uri)) return;
    this.outdate(uri);
    await this.rpc.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  async save(uri: string): Promise<void> {
    await this.rpc.sendNotification("textDocument/didSave", { textDocument: { uri } });
  }

  /** Changes an open file by edits that come one after the other, in one notification. */
  async change(uri: string, changes: readonly ((document: TextDocument) => TextEdit)[]): Promise<void> {
    const document = this.open.get(uri);
    if (!document) return;
    const version = document.version + 1;
    const contentChanges = changes.map((change) => {
      const { range, newText } = change(document);
      TextDocument.update(document, [{ range, text: newText }], version);
      return { range, text: newText };
    });
    await this.rpc.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  async watched(uri: string, type: FileChangeType): Promise<void> {
    this.outdate(uri);
    await this.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });
  }

  /** Asks without waiting for the answer, which {@link settle} does. */
  ask(method: string, params: unknown, uri: string, isCancelled: boolean): void {
    const source = new CancellationTokenSource();
    const asked: Asked = { method, params, isCancelled, isOutdated: false, uri };
    const answer = this.rpc.sendRequest(method, params, source.token).then(
      () => {
        this.answered++;
      },
      (error: unknown) => this.refused(asked, error),
    );
    const done = answer.finally(() => this.pending.delete(done));
    this.pending.set(done, asked);
    if (isCancelled) source.cancel();
  }

  /** Asks and waits for the answer. */
  async request<T>(method: string, params: unknown): Promise<T> {
    const answer = this.rpc.sendRequest<T>(method, params);
    const result = await within(answer, ANSWER_MS);
    if (result === LATE) throw new Error(`No answer to ${method} ${JSON.stringify(params)}`);
    return result;
  }

  /** Waits for all answers. Throws what has failed since the start. */
  async settle(): Promise<void> {
    const result = await within(Promise.all(this.pending.keys()), ANSWER_MS);
    if (result === LATE && !this.hasEnded)
      for (const { method, params, isOutdated } of this.pending.values())
        this.fail(
          `No answer${isOutdated ? ", though the file has changed since," : ""} to ${method} ${JSON.stringify(params)}`,
        );
    this.check();
  }

  /** Throws what has failed since the start. */
  check(): void {
    if (this.failures.length > 0) throw new Error(this.failures.join("\n"));
  }

  /** Waits until a condition holds after some publication of diagnostics. @returns whether it came to hold. */
  async until(holds: () => boolean): Promise<boolean> {
    if (holds()) return true;
    const result = await within(
      new Promise<void>((resolve) => {
        const listener = (): void => {
          if (!holds() && !this.hasEnded) return;
          this.heard.delete(listener);
          resolve();
        };
        this.heard.add(listener);
      }),
      ANSWER_MS,
    );
    this.heard.clear();
    return result !== LATE && !this.hasEnded;
  }

  /** What the server holds in memory, after a collection. */
  async memory(): Promise<Memory> {
    return await new Promise((resolve) => {
      this.child.once("message", (memory) => resolve(memory as Memory));
      this.child.send("memory");
    });
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    if (!this.hasEnded) {
      await within(
        this.rpc.sendRequest("shutdown").catch(() => undefined),
        ANSWER_MS,
      );
      this.child.kill();
    }
    if (this.child.connected) this.child.disconnect();
    this.rpc.dispose();
  }

  private refused({ method, params, isCancelled, isOutdated }: Asked, error: unknown): void {
    if (this.hasEnded) return;
    const code = error instanceof ResponseError ? error.code : ErrorCodes.InternalError;
    if (code === LSPErrorCodes.RequestCancelled && isCancelled) this.cancelled++;
    else if (GONE.has(code) && isOutdated) this.cancelled++;
    else if (code === LSPErrorCodes.RequestFailed && method === "textDocument/rename") this.answered++;
    else this.fail(`${method} was refused (${code}): ${String(error)}\n${JSON.stringify(params)}`);
  }

  private outdate(uri: string): void {
    for (const asked of this.pending.values()) if (asked.uri === uri) asked.isOutdated = true;
  }

  private fail(message: string): void {
    if (!this.failures.includes(message)) this.failures.push(message);
    this.notify();
  }

  private notify(): void {
    for (const listener of this.heard) listener();
  }
}

/** How a request is refused whose file is not there any more. */
const GONE: ReadonlySet<number> = new Set([LSPErrorCodes.ServerCancelled, LSPErrorCodes.RequestFailed]);

/** The protocol's number for messages that are errors. */
const ERROR = 1;

const LATE = Symbol("late");

/** What a promise comes to, or {@link LATE} after so many milliseconds of a quiet machine. */
async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), patience(milliseconds));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
