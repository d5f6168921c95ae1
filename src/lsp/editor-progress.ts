import {
  type Connection,
  MessageType,
  ShowMessageNotification,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";
import { LONG, type Progress } from "../project/progress.ts";
import { inBackground } from "./in-background.ts";

/** Shows in the editor how many files are read, once that takes long; the editor's button stops it. */
export class EditorProgress implements Progress {
  private readonly connection: Connection;
  private started: number | undefined;
  private wanted = false;
  private ended = false;
  private reporter: WorkDoneProgressServerReporter | undefined;
  private done = 0;
  private total = 0;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  report(done: number, total: number): boolean {
    this.started ??= Date.now();
    const percent = percentOf(done, total);
    if (percent !== percentOf(this.done, this.total)) this.reporter?.report(percent, `${done} of ${total} files`);
    this.done = done;
    this.total = total;
    if (!this.wanted && Date.now() - this.started > LONG) {
      this.wanted = true;
      inBackground(this.connection, () => this.show());
    }
    return !this.isStopped;
  }

  end(): void {
    this.ended = true;
    this.reporter?.done();
    if (!this.isStopped) return;
    const what = `Stopped after ${this.done} of ${this.total} journey files. Names in the other files are unknown.`;
    const message = `${what} Reload the window to read them all.`;
    const params = { type: MessageType.Warning, message };
    inBackground(this.connection, () => this.connection.sendNotification(ShowMessageNotification.method, params));
  }

  private get isStopped(): boolean {
    return this.reporter?.token.isCancellationRequested ?? false;
  }

  private async show(): Promise<void> {
    // For an editor that can't show progress, this makes one that shows nothing.
    const reporter = await this.connection.window.createWorkDoneProgress();
    if (this.ended) return;
    reporter.begin("Reading journeys", percentOf(this.done, this.total), undefined, true);
    this.reporter = reporter;
  }
}

function percentOf(done: number, total: number): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}
