import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  DETAILS_REQUEST,
  type DetailsResult,
  MAP_REQUEST,
  type MapParams,
  type MapResult,
  type PartPlace,
} from "../../src/protocol.ts";
import { inBackground } from "../in-background.ts";
import { showRule } from "../rule-pages.ts";
import { insertExample } from "./insert-example.ts";
import { type Answer, mapParams, mapTitle, mapView, type Shown, viewNamed } from "./map-view.ts";
import { pageHtml } from "./page-html.ts";
import { type Heard, PageLink } from "./page-link.ts";
import { partsAt, placeOf, placesAfter } from "./part-places.ts";
import { revealRange } from "./reveal-range.ts";

interface MapPanelOptions {
  readonly extensionUri: vscode.Uri;
  readonly client: BaseLanguageClient;
  readonly shown: Shown;
  /** Stays with its file instead of following the editor. */
  readonly locked: boolean;
  /** Hears that the panel was locked or unlocked. */
  readonly onLock: () => void;
}

/** Where the cursor is: a file and a line of it, counted from zero. */
export interface Cursor {
  readonly uri: vscode.Uri;
  readonly line: number;
}

interface Drawn {
  readonly view: Answer;
  readonly places: Readonly<Record<string, PartPlace>>;
  /** What the server calls its picture. */
  readonly version: number | undefined;
  /** What the server calls the state of the texts that it shows. */
  readonly revision: number | undefined;
}

/** A panel with the map of one file, which changes with the text and, unless it is locked, with the editor that the user is in. */
export class MapPanel implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  private readonly page: PageLink;
  private readonly client: BaseLanguageClient;
  private readonly onLock: () => void;
  private shown: Shown;
  /** The file that the user went to, until it is known whether it has a map to show. */
  private candidate: Shown | undefined;
  private drawn: Drawn | undefined;
  private version = 0;
  private isLocked: boolean;
  private cursor: Cursor | undefined;
  /** What a click on the map led to, while the cursor is there: the map must not move under the pointer for it. */
  private opened: { readonly uri: vscode.Uri; readonly range: vscode.Range } | undefined;
  /** Counts the wishes for a fresh map, so that many wishes during one request become one more request. */
  private wanted = 0;
  /** What the server is asked for. */
  private asked: Shown | undefined;

  constructor(panel: vscode.WebviewPanel, { extensionUri, client, shown, locked, onLock }: MapPanelOptions) {
    this.panel = panel;
    this.client = client;
    this.shown = shown;
    this.isLocked = locked;
    this.onLock = onLock;
    const icon = (theme: string) => vscode.Uri.joinPath(extensionUri, "icons", `journey-${theme}.svg`);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    this.showTitle();
    this.page = new PageLink(
      panel,
      () => this.refresh(),
      (message) => this.receive(message),
    );
    loadPage(panel.webview, vscode.Uri.joinPath(extensionUri, "dist"));
  }

  /** What it shows, as it is asked of the server. */
  get params(): MapParams {
    return mapParams(this.shown);
  }

  get locked(): boolean {
    return this.isLocked;
  }

  /** Brings the panel to the front with the map of this file. */
  reveal(uri: vscode.Uri, where: { viewColumn: vscode.ViewColumn; preserveFocus: boolean }): void {
    const keepsPlace = where.viewColumn === vscode.ViewColumn.Beside;
    this.panel.reveal(keepsPlace ? this.panel.viewColumn : where.viewColumn, where.preserveFocus);
    if (!this.isShowing(uri)) this.goTo(this.inFile(uri));
  }

  /** Goes to the map of this file if it has one; a file of shared declarations leaves the map that is there. */
  follow(uri: vscode.Uri): void {
    if (this.isLocked) return;
    this.candidate = this.isShowing(uri) ? undefined : this.inFile(uri);
    this.refresh();
  }

  /** Reacts to an edit of a file. */
  edited(uri: vscode.Uri): void {
    if (isAbout(this.shown, uri) || isAbout(this.candidate, uri)) this.refresh();
  }

  /**
   * Reacts to the server's notification that the map of a file has changed. While a request is open, its answer will include the
   * change; and when the revision is the one that is shown, the change is here already.
   */
  changed(uri: vscode.Uri, revision: number): void {
    if (!isAbout(this.asked, uri) && this.drawn?.revision !== revision) this.edited(uri);
  }

  /** Asks a server that was started again, which knows nothing of the pictures of the one before it. */
  askAnew(): void {
    if (this.drawn) this.drawn = { ...this.drawn, version: undefined, revision: undefined };
    this.refresh();
  }

  /** Marks what the cursor is in. @param reveal also brings it into view. */
  mark(cursor: Cursor, reveal: boolean): void {
    this.cursor = cursor;
    if (this.opened && !isInside(cursor, this.opened)) this.opened = undefined;
    const ids = this.drawn ? partsAt(this.drawn.places, this.shown.uri, cursor) : [];
    this.page.mark(ids, reveal && !this.opened);
  }

  /** Stays with its file from now on, or follows the editor again. */
  lock(locked: boolean): void {
    this.isLocked = locked;
    this.showTitle();
    this.postView();
    this.onLock();
  }

  /** Lets the reader look for something on the map. */
  find(): void {
    this.page.post({ type: "find" });
  }

  isShowing(uri: vscode.Uri): boolean {
    return this.shown.uri.toString() === uri.toString();
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** The same lanes of another file. */
  private inFile(uri: vscode.Uri): Shown {
    return { ...this.shown, uri, journey: undefined };
  }

  private goTo(shown: Shown): void {
    this.shown = shown;
    this.candidate = undefined;
    this.showTitle();
    this.refresh();
  }

  private receive(message: Heard): void {
    const { uri } = this.shown;
    switch (message.type) {
      case "open":
        this.open(message.id);
        break;
      case "goTo":
        inBackground(revealRange(uri, new vscode.Range(message.line, 0, message.line, 0)));
        break;
      case "look":
        this.goTo({ ...message.look, uri, view: viewNamed(message.look.view) });
        break;
      case "lock":
        this.lock(message.locked);
        break;
      case "details":
        inBackground(this.postDetails(message.version));
        break;
      case "rule":
        inBackground(showRule(message.rule));
        break;
      case "example":
        inBackground(insertExample(uri));
        break;
    }
  }

  private open(id: string): void {
    const found = this.drawn?.places[id];
    if (!found) return;
    this.opened = placeOf(found, this.shown.uri);
    inBackground(revealRange(this.opened.uri, this.opened.range));
  }

  /** One request at a time and a last one after the last wish: maps arrive in order and the newest wins. */
  private refresh(): void {
    this.wanted++;
    if (!this.asked) inBackground(this.ask());
  }

  private async ask(): Promise<void> {
    for (let answered = 0; answered !== this.wanted; ) {
      answered = this.wanted;
      const target = this.candidate ?? this.shown;
      this.asked = target;
      const drawn = await this.fetch(target);
      if (target === this.shown) this.show(drawn);
      if (target === this.candidate) this.decide(target, drawn);
    }
    this.asked = undefined;
  }

  private decide(candidate: Shown, drawn: Drawn): void {
    this.candidate = undefined;
    const { empty, picture } = drawn.view;
    if (empty === "no-journey" && !picture && this.drawn?.view.picture) {
      // The file that stays may have changed while the other was asked for.
      this.wanted++;
      return;
    }
    this.shown = candidate;
    this.showTitle();
    this.show(drawn);
  }

  private show(drawn: Drawn): void {
    this.drawn = drawn;
    this.version++;
    this.postView();
    if (this.cursor) this.mark(this.cursor, false);
  }

  private showTitle(): void {
    this.panel.title = mapTitle(this.shown.uri, this.isLocked);
  }

  private postView(): void {
    if (this.drawn) this.page.show({ ...this.drawn.view, version: this.version, locked: this.isLocked });
  }

  private async postDetails(version: number): Promise<void> {
    const details = await this.fetchDetails();
    this.page.post({ type: "details", version, details });
  }

  private async fetchDetails(): Promise<DetailsResult["details"]> {
    try {
      return (await this.client.sendRequest<DetailsResult>(DETAILS_REQUEST, mapParams(this.shown))).details;
    } catch (error) {
      this.client.error("The details of the map could not be read.", error, false);
      return [];
    }
  }

  private async fetch(target: Shown): Promise<Drawn> {
    try {
      const last = this.drawn;
      const params: MapParams = {
        ...mapParams(target),
        ...(last?.version === undefined ? {} : { base: last.version }),
      };
      const result = await this.client.sendRequest<MapResult>(MAP_REQUEST, params);
      const view = await mapView(target, result, last?.view.picture);
      const places = result.changes ? placesAfter(last?.places ?? {}, result) : result.places;
      return { view, places, version: result.version, revision: result.revision };
    } catch (error) {
      this.client.error("The map could not be drawn.", error, false);
      return this.failed(target);
    }
  }

  private failed({ uri, ...look }: Shown): Drawn {
    const last = this.isShowing(uri) ? this.drawn : undefined;
    const problem = {
      message: "The map could not be drawn. See the output of the Journey Language Server for the reason.",
    };
    const nothing = { picture: undefined, empty: "failed", journeys: [], lanes: [], owners: [] } as const;
    return {
      view: { ...nothing, ...last?.view, ...look, uri: uri.toString(), problem },
      places: last?.places ?? {},
      // The server that knew that picture may have ended.
      version: undefined,
      revision: undefined,
    };
  }
}

/** Whether a map shows something of a file. Some views show journeys of the whole project. */
function isAbout(shown: Shown | undefined, uri: vscode.Uri): boolean {
  if (!shown) return false;
  return shown.view === "portfolio" || shown.view === "owner" || shown.uri.toString() === uri.toString();
}

function isInside({ uri, line }: Cursor, place: { readonly uri: vscode.Uri; readonly range: vscode.Range }): boolean {
  return uri.toString() === place.uri.toString() && place.range.start.line <= line && line <= place.range.end.line;
}

function loadPage(webview: vscode.Webview, dist: vscode.Uri): void {
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = pageHtml({
    script: address("webview.js"),
    style: address("webview.css"),
    styleSource: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll("-", ""),
  });
}
