import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { MAP_REQUEST, type MapParams, type MapResult } from "../../src/protocol.ts";
import { mapTitle, mapView } from "./map-view.ts";
import type { MapView, PageMessage, ShowMessage } from "./messages.ts";
import { pageHtml } from "./page-html.ts";
import { revealRange } from "./reveal-range.ts";

/** The file and the journey in it that a panel shows or should show. */
interface Shown {
  readonly uri: vscode.Uri;
  readonly journey?: string;
}

interface MapPanelOptions {
  readonly extensionUri: vscode.Uri;
  readonly client: BaseLanguageClient;
  readonly shown: Shown;
}

/** A panel with the map of one file, which changes with the text and with the editor that the user is in. */
export class MapPanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly client: BaseLanguageClient;
  private shown: Shown;
  /** The file that the user went to, until it is known whether it has a map to show. */
  private candidate: Shown | undefined;
  private view: MapView | undefined;
  /** Counts the wishes for a fresh map, so that many wishes during one request become one more request. */
  private wanted = 0;
  private asking = false;

  constructor(panel: vscode.WebviewPanel, { extensionUri, client, shown }: MapPanelOptions) {
    this.panel = panel;
    this.client = client;
    this.shown = shown;
    const dist = vscode.Uri.joinPath(extensionUri, "dist");
    panel.title = mapTitle(shown.uri);
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, "icons", "journey-light.svg"),
      dark: vscode.Uri.joinPath(extensionUri, "icons", "journey-dark.svg"),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message: PageMessage) => this.receive(message));
    panel.webview.html = pageHtml(panel.webview, dist);
  }

  /** Brings the panel to the front with the map of this file. */
  reveal(uri: vscode.Uri, where: { viewColumn: vscode.ViewColumn; preserveFocus: boolean }): void {
    const keepsPlace = where.viewColumn === vscode.ViewColumn.Beside;
    this.panel.reveal(keepsPlace ? this.panel.viewColumn : where.viewColumn, where.preserveFocus);
    if (!this.isShowing(uri)) this.goTo({ uri });
  }

  /** Goes to the map of this file if it has one; a file of shared declarations leaves the map that is there. */
  follow(uri: vscode.Uri): void {
    this.candidate = this.isShowing(uri) ? undefined : { uri };
    this.refresh();
  }

  /** Says that the map of a file may have changed. */
  changed(uri: string): void {
    const is = (shown: Shown | undefined) => shown?.uri.toString() === vscode.Uri.parse(uri).toString();
    if (is(this.shown) || is(this.candidate)) this.refresh();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private isShowing(uri: vscode.Uri): boolean {
    return this.shown.uri.toString() === uri.toString();
  }

  private goTo(shown: Shown): void {
    this.shown = shown;
    this.candidate = undefined;
    this.panel.title = mapTitle(shown.uri);
    this.refresh();
  }

  private receive(message: PageMessage): void {
    if (message.type === "reveal") void revealRange(this.shown.uri, message.range);
    if (message.type === "choose") this.goTo({ uri: this.shown.uri, journey: message.journey });
    if (message.type === "ready") {
      if (this.view) this.post(this.view);
      this.refresh();
    }
  }

  /** One request at a time and a last one after the last wish: maps arrive in order and the newest wins. */
  private refresh(): void {
    this.wanted++;
    if (!this.asking) void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    for (let answered = 0; answered !== this.wanted; ) {
      answered = this.wanted;
      const target = this.candidate ?? this.shown;
      const view = await this.fetchView(target);
      if (target === this.shown) this.show(view);
      if (target === this.candidate) this.decide(target, view);
    }
    this.asking = false;
  }

  private decide(candidate: Shown, view: MapView): void {
    this.candidate = undefined;
    if (view.empty === "no-journey" && view.svg === undefined && this.view?.svg !== undefined) {
      // The file that stays may have changed while the other was asked for.
      this.wanted++;
      return;
    }
    this.shown = candidate;
    this.panel.title = mapTitle(candidate.uri);
    this.show(view);
  }

  private show(view: MapView): void {
    this.view = view;
    this.post(view);
  }

  private post(view: MapView): void {
    const message: ShowMessage = { type: "show", view };
    void this.panel.webview.postMessage(message);
  }

  private async fetchView(target: Shown): Promise<MapView> {
    const params: MapParams = { uri: target.uri.toString(), ...(target.journey ? { journey: target.journey } : {}) };
    try {
      return await mapView(target.uri, await this.client.sendRequest<MapResult>(MAP_REQUEST, params));
    } catch (error) {
      this.client.error("The map could not be drawn.", error, false);
      const last = target === this.shown ? this.view : undefined;
      const problem = { message: "The map could not be drawn. The output of the Journey Language Server says why." };
      return { uri: params.uri, svg: last?.svg, empty: "failed", problem, journeys: [], journey: undefined };
    }
  }
}
