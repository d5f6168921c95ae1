import * as vscode from "vscode";
import { inBackground } from "../in-background.ts";
import { pageHtml } from "../preview/page-html.ts";
import { revealRange } from "../preview/reveal-range.ts";
import { fileName } from "./comparing.ts";
import type { ComparisonSource, Written } from "./comparison-source.ts";
import type { ComparePageMessage, ComparePanelMessage, SideName } from "./messages.ts";

interface PageOptions {
  readonly extensionUri: vscode.Uri;
  readonly source: ComparisonSource;
  readonly sides: readonly SideName[];
}

/** A page with one or both maps of a comparison. VS Code throws it away while it is out of sight, and makes it again later. */
export class ComparePage {
  readonly panel: vscode.WebviewPanel;
  private readonly source: ComparisonSource;
  private readonly sides: readonly SideName[];
  /** The page with the other map, where that is on one of its own. */
  private twin: ComparePage | undefined;

  constructor(panel: vscode.WebviewPanel, { extensionUri, source, sides }: PageOptions) {
    this.panel = panel;
    this.source = source;
    this.sides = sides;
    const changes = source.onDidChange(() => this.show());
    panel.onDidDispose(() => changes.dispose());
    panel.webview.onDidReceiveMessage((message: ComparePageMessage) => this.receive(message));
    loadPage(panel.webview, vscode.Uri.joinPath(extensionUri, "dist"));
  }

  /** Moves together with another page from now on. */
  pairWith(twin: ComparePage): void {
    this.twin = twin;
    twin.twin = this;
  }

  private show(): void {
    const comparison = this.source.comparison(this.sides);
    if (comparison) this.post({ type: "show", comparison, comparing: JSON.stringify(this.source.comparing) });
  }

  private post(message: ComparePanelMessage): void {
    inBackground(this.panel.webview.postMessage(message));
  }

  private receive(message: ComparePageMessage): void {
    switch (message.type) {
      case "ready":
        this.show();
        break;
      case "openPart":
        inBackground(openWritten(this.source.placeOfPart(message.side, message.id)));
        break;
      case "openChange":
        inBackground(openWritten(this.source.placeOfChange(message.side, message.change)));
        break;
      case "goTo":
        inBackground(
          revealRange(vscode.Uri.parse(this.source.comparing.uri), new vscode.Range(message.line, 0, message.line, 0)),
        );
        break;
      case "journey":
        this.source.choose(message.journey);
        break;
      case "moved":
        this.twin?.post({ type: "follow", place: message.place });
        break;
      case "chosen":
        this.twin?.post({ type: "choose", change: message.change });
        break;
    }
  }
}

/** Selects where something is written: an older text on the left of a diff editor, beside the text as it is. */
async function openWritten(written: Written | undefined): Promise<void> {
  if (!written) return;
  const { file, range, older } = written;
  if (older === undefined) return revealRange(file, range);
  if (older === "saved") {
    await revealRange(file, new vscode.Range(0, 0, 0, 0));
    await vscode.commands.executeCommand("workbench.files.action.compareWithSaved", file);
    return;
  }
  await vscode.commands.executeCommand("vscode.diff", older, file, `${fileName(file)} (as it was ↔ now)`);
  const isOlder = (editor: vscode.TextEditor): boolean => editor.document.uri.toString() === older.toString();
  const editor = vscode.window.visibleTextEditors.find(isOlder);
  if (!editor) return;
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function loadPage(webview: vscode.Webview, dist: vscode.Uri): void {
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = pageHtml({
    script: address("compare-webview.js"),
    style: address("compare-webview.css"),
    styleSource: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll("-", ""),
  });
}
