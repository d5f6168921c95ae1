import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { MAP_CHANGED_NOTIFICATION, type MapChangedParams } from "../../src/protocol.ts";
import { inBackground } from "../in-background.ts";
import { onServerBack } from "../server-restarts.ts";
import { type Cursor, MapPanel } from "./map-panel.ts";
import { firstLook, type Shown } from "./map-view.ts";
import { restoredPage } from "./restored-page.ts";

const VIEW_TYPE = "journey.map";

/** By which the manifest shows the right of two commands in the panel's title. */
const LOCKED_KEY = "journey.mapLocked";

interface Where {
  readonly viewColumn: vscode.ViewColumn;
  readonly preserveFocus: boolean;
}

/** Looks after the maps of a window: opens them, lets them follow the editor and its cursor, and brings them back after a restart. */
export class MapPreviews implements vscode.Disposable {
  private readonly extensionUri: vscode.Uri;
  private readonly client: BaseLanguageClient;
  private readonly panels = new Set<MapPanel>();
  private readonly disposables: vscode.Disposable[];

  constructor(extensionUri: vscode.Uri, client: BaseLanguageClient) {
    this.extensionUri = extensionUri;
    this.client = client;
    this.disposables = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => this.followCursor(textEditor, kind)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId === "journey" && contentChanges.length > 0) this.edited(document.uri);
      }),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
      }),
      client.onNotification(MAP_CHANGED_NOTIFICATION, ({ uri, revision }: MapChangedParams) => {
        for (const panel of this.panels) panel.changed(vscode.Uri.parse(uri), revision);
      }),
      onServerBack(client, () => {
        for (const panel of this.panels) panel.askAnew();
      }),
    ];
  }

  /** Shows the map of a file, in the panel that follows the editor or in a new one. */
  open(uri: vscode.Uri | undefined, where: Where): void {
    if (!uri) return;
    const following = this.find((panel) => !panel.locked);
    if (following) following.reveal(uri, where);
    else this.create(firstLook(uri), { where, locked: false });
  }

  /** Shows the map of a file in a panel that stays with it. */
  openLocked(uri: vscode.Uri | undefined, where: Where): void {
    if (!uri) return;
    const locked = this.find((panel) => panel.locked && panel.isShowing(uri));
    if (locked) locked.reveal(uri, where);
    else this.create(firstLook(uri), { where, locked: true });
  }

  /** The panel that the user is in. */
  get active(): MapPanel | undefined {
    return this.find(({ panel }) => panel.active);
  }

  dispose(): void {
    for (const panel of this.panels) panel.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private find(isMeant: (panel: MapPanel) => boolean): MapPanel | undefined {
    return [...this.panels].find(isMeant);
  }

  /** The server reports a change only after it has looked for findings too, which no map should wait for. */
  private edited(uri: vscode.Uri): void {
    // The language client receives the edit at the same time, and has to notify the server first.
    setTimeout(() => {
      for (const panel of this.panels) panel.edited(uri);
    });
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== "journey") return;
    for (const panel of this.panels) panel.follow(editor.document.uri);
  }

  private followCursor(editor: vscode.TextEditor, kind: vscode.TextEditorSelectionChangeKind | undefined): void {
    if (editor.document.languageId !== "journey") return;
    const when = vscode.workspace.getConfiguration("journey.map", editor.document).get<string>("followCursor");
    const byMouse = kind === vscode.TextEditorSelectionChangeKind.Mouse;
    if (when === "never" || (when === "onMouse" && !byMouse)) return;
    for (const panel of this.panels) panel.mark(cursorOf(editor), true);
  }

  private restore(panel: vscode.WebviewPanel, state: unknown): void {
    const page = restoredPage(state);
    if (page) this.adopt(panel, page.shown, page.locked);
    else panel.dispose();
  }

  private create(shown: Shown, { where, locked }: { where: Where; locked: boolean }): void {
    const panel = this.adopt(vscode.window.createWebviewPanel(VIEW_TYPE, "Map", where), shown, locked);
    const editor = vscode.window.visibleTextEditors.find(({ document }) => panel.isShowing(document.uri));
    if (editor) this.followCursor(editor, undefined);
  }

  private adopt(panel: vscode.WebviewPanel, shown: Shown, locked: boolean): MapPanel {
    const onLock = () => this.tellLock();
    const adopted = new MapPanel(panel, {
      extensionUri: this.extensionUri,
      client: this.client,
      shown,
      locked,
      onLock,
    });
    this.panels.add(adopted);
    panel.onDidChangeViewState(onLock);
    panel.onDidDispose(() => this.panels.delete(adopted));
    onLock();
    return adopted;
  }

  private tellLock(): void {
    inBackground(vscode.commands.executeCommand("setContext", LOCKED_KEY, this.active?.locked ?? false));
  }
}

function cursorOf({ document, selection }: vscode.TextEditor): Cursor {
  return { uri: document.uri, line: selection.active.line };
}
