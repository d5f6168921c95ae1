import type * as vscode from "vscode";
import { lineChanges } from "../../src/line-changes.ts";
import type { MapView, PageMessage, PanelMessage } from "./messages.ts";

/** What there is to hear from a page. */
export type Heard = Exclude<PageMessage, { readonly type: "ready" }>;

/**
 * The way to a panel's page. VS Code throws the page away while it is out of sight and makes another one later, so it is told a
 * view when it says that it listens, and from then on what has changed.
 */
export class PageLink {
  private readonly webview: vscode.Webview;
  private view: MapView | undefined;
  private isListening = false;
  /** What the page has; `undefined` when it has nothing yet. */
  private sent: { readonly version: number; readonly picture: readonly string[] } | undefined;

  /** The parts that the page marks; `undefined` when it has not been told. */
  private marked: readonly string[] | undefined;

  /**
   * @param onReady hears of a page that is there again, and may have missed something.
   * @param onMessage hears everything else that the page says.
   */
  constructor(panel: vscode.WebviewPanel, onReady: () => void, onMessage: (message: Heard) => void) {
    this.webview = panel.webview;
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.isListening = false;
    });
    this.webview.onDidReceiveMessage((message: PageMessage) => {
      if (message.type !== "ready") {
        onMessage(message);
        return;
      }
      this.isListening = true;
      this.sent = undefined;
      this.marked = undefined;
      if (this.view) this.show(this.view);
      onReady();
    });
  }

  /** Shows this from now on, as soon as there is a page. */
  show(view: MapView): void {
    this.view = view;
    if (!this.isListening) return;
    const { picture, ...rest } = view;
    const changes = picture && lineChanges(this.sent?.picture ?? [], picture);
    this.post({ type: "show", view: rest, picture: changes, base: this.sent?.version });
    this.sent = { version: view.version, picture: picture ?? [] };
  }

  /**
   * Lets the page mark what the cursor is in, by ids of parts, unless it does so already: a keystroke moves the cursor too.
   *
   * @param reveal also brings what is newly marked into view.
   */
  mark(ids: readonly string[], reveal: boolean): void {
    if (this.marked?.length === ids.length && ids.every((id, at) => id === this.marked?.[at])) return;
    if (this.isListening) this.marked = ids;
    this.post({ type: "mark", ids, reveal });
  }

  /** Tells a page that is there something that is of no use to a later one. */
  post(message: PanelMessage): void {
    void this.webview.postMessage(message);
  }
}
