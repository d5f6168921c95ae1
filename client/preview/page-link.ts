import type * as vscode from "vscode";
import { lineChanges } from "../../src/line-changes.ts";
import { inBackground } from "../in-background.ts";
import type { MapView, PageMessage, PanelMessage } from "./messages.ts";

/** The messages from a page that its panel handles. */
export type Heard = Exclude<PageMessage, { readonly type: "ready" }>;

/**
 * The connection to a panel's page. VS Code discards the page while it is hidden and makes another one later, so it gets a
 * complete view when it says that it is ready, and from then on only what has changed.
 */
export class PageLink {
  private readonly webview: vscode.Webview;
  private view: MapView | undefined;
  private isListening = false;
  /** What the page has; `undefined` when it has nothing yet. */
  private sent: { readonly version: number; readonly picture: readonly string[] } | undefined;

  /** The parts that the page marks; `undefined` when it has not been sent yet. */
  private marked: readonly string[] | undefined;

  /**
   * @param onReady called when a page is there again, which may have missed something.
   * @param onMessage receives every other message from the page.
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
    inBackground(this.webview.postMessage(message));
  }
}
