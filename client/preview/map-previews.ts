import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { MAP_CHANGED_NOTIFICATION, type MapChangedParams } from "../../src/protocol.ts";
import { MapPanel } from "./map-panel.ts";

const VIEW_TYPE = "journey.map";

/** Looks after the one map of a window: opens it, lets it follow the editor, and brings it back after a restart. */
export class MapPreviews implements vscode.Disposable {
  private readonly extensionUri: vscode.Uri;
  private readonly client: BaseLanguageClient;
  private panel: MapPanel | undefined;
  private readonly disposables: vscode.Disposable[];

  constructor(extensionUri: vscode.Uri, client: BaseLanguageClient) {
    this.extensionUri = extensionUri;
    this.client = client;
    this.disposables = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === "journey") this.panel?.follow(editor.document.uri);
      }),
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
      }),
      client.onNotification(MAP_CHANGED_NOTIFICATION, (params: MapChangedParams) => this.panel?.changed(params.uri)),
    ];
  }

  /** Shows the map of a file, in the panel that is there already or in a new one. */
  open(uri: vscode.Uri | undefined, where: { viewColumn: vscode.ViewColumn; preserveFocus: boolean }): void {
    if (!uri) return;
    if (this.panel) {
      this.panel.reveal(uri, where);
    } else {
      this.adopt(vscode.window.createWebviewPanel(VIEW_TYPE, "Map", where), { uri });
    }
  }

  dispose(): void {
    this.panel?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private restore(panel: vscode.WebviewPanel, state: unknown): void {
    const saved = savedState(state);
    if (!saved || this.panel) panel.dispose();
    else this.adopt(panel, saved);
  }

  private adopt(panel: vscode.WebviewPanel, shown: { uri: vscode.Uri; journey?: string }): void {
    const adopted = new MapPanel(panel, { extensionUri: this.extensionUri, client: this.client, shown });
    this.panel = adopted;
    panel.onDidDispose(() => {
      if (this.panel === adopted) this.panel = undefined;
    });
  }
}

/** What a page kept over a restart, see `PageState`; `undefined` when it kept nothing of use. */
function savedState(state: unknown): { uri: vscode.Uri; journey?: string } | undefined {
  if (typeof state !== "object" || state === null || !("uri" in state) || typeof state.uri !== "string")
    return undefined;
  const uri = vscode.Uri.parse(state.uri);
  return "journey" in state && typeof state.journey === "string" ? { uri, journey: state.journey } : { uri };
}
