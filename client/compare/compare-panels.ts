import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { ComparePage } from "./compare-page.ts";
import { type Comparing, comparisonTitle, readComparing } from "./comparing.ts";
import { ComparisonSource } from "./comparison-source.ts";

const VIEW_TYPE = "journey.comparePanel";

const BOTH = ["before", "after"] as const;

/** Looks after the comparisons of a window: opens them, and brings them back after a restart. */
export class ComparePanels implements vscode.Disposable {
  private readonly extensionUri: vscode.Uri;
  private readonly client: BaseLanguageClient;
  private readonly panels = new Map<string, vscode.WebviewPanel>();
  private readonly serializer: vscode.Disposable;

  constructor(extensionUri: vscode.Uri, client: BaseLanguageClient) {
    this.extensionUri = extensionUri;
    this.client = client;
    this.serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => this.restore(panel, state),
    });
  }

  /** Shows a comparison, in its panel where it has one already. */
  open(comparing: Comparing): void {
    const known = this.panels.get(JSON.stringify(comparing));
    if (known) known.reveal();
    else this.adopt(vscode.window.createWebviewPanel(VIEW_TYPE, "Compare Map", vscode.ViewColumn.Active), comparing);
  }

  dispose(): void {
    for (const panel of this.panels.values()) panel.dispose();
    this.serializer.dispose();
  }

  private restore(panel: vscode.WebviewPanel, state: unknown): void {
    const kept = typeof state === "object" && state !== null && "comparing" in state ? state.comparing : undefined;
    const comparing = readComparing(kept);
    if (comparing) this.adopt(panel, comparing);
    else panel.dispose();
  }

  private adopt(panel: vscode.WebviewPanel, comparing: Comparing): void {
    const key = JSON.stringify(comparing);
    const icon = (theme: string) => vscode.Uri.joinPath(this.extensionUri, "icons", `journey-${theme}.svg`);
    panel.title = comparisonTitle(comparing);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    const source = new ComparisonSource(this.client, comparing);
    new ComparePage(panel, { extensionUri: this.extensionUri, source, sides: BOTH });
    this.panels.set(key, panel);
    panel.onDidDispose(() => {
      source.dispose();
      this.panels.delete(key);
    });
  }
}
