import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isIndex, readGitAddress } from "../git/git-address.ts";
import { ComparePage } from "./compare-page.ts";
import type { Comparing } from "./comparing.ts";
import { ComparisonSource } from "./comparison-source.ts";
import { comparingOfPair } from "./diff-pair.ts";

const VIEW_TYPE = "journey.compareMap";

/** How many milliseconds an editor waits for the other side of its diff: VS Code makes both at once. */
const PAIR_MS = 1500;

interface Waiting {
  readonly document: vscode.TextDocument;
  readonly panel: vscode.WebviewPanel;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Shows a diff as two maps. VS Code makes an editor of its own for each side of a diff and says nothing of the other one, so two that
 * come at the same time for the same file are taken for the sides of one diff. An editor that stays alone shows both maps itself.
 */
export class CompareEditors implements vscode.CustomTextEditorProvider {
  private readonly extensionUri: vscode.Uri;
  private readonly client: BaseLanguageClient;
  /** By file, what waits for its other side. */
  private readonly waiting = new Map<string, Waiting>();

  constructor(extensionUri: vscode.Uri, client: BaseLanguageClient) {
    this.extensionUri = extensionUri;
    this.client = client;
  }

  /** Lets VS Code offer it in "Reopen Editor With...". */
  register(): vscode.Disposable {
    return vscode.window.registerCustomEditorProvider(VIEW_TYPE, this, { supportsMultipleEditorsPerDocument: true });
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const key = fileOf(document.uri).path;
    const other = this.waiting.get(key);
    if (other && other.document !== document) {
      clearTimeout(other.timer);
      this.waiting.delete(key);
      this.showPair(other, { document, panel });
      return;
    }
    if (isAlone(document.uri)) {
      this.showAlone(document, panel);
      return;
    }
    const timer = setTimeout(() => {
      this.waiting.delete(key);
      this.showAlone(document, panel);
    }, PAIR_MS);
    this.waiting.set(key, { document, panel, timer });
    panel.onDidDispose(() => {
      clearTimeout(timer);
      if (this.waiting.get(key)?.panel === panel) this.waiting.delete(key);
    });
  }

  private showPair(first: Omit<Waiting, "timer">, second: Omit<Waiting, "timer">): void {
    // What is in the working tree is the newer one; of two commits, the left one comes first.
    const isSwapped = readGitAddress(first.document.uri) === undefined;
    const [before, after] = isSwapped ? [second, first] : [first, second];
    const source = this.source(comparingOfPair(before.document, after.document), [before.panel, after.panel]);
    const { extensionUri } = this;
    const left = new ComparePage(before.panel, { extensionUri, source, sides: ["before"] });
    left.pairWith(new ComparePage(after.panel, { extensionUri, source, sides: ["after"] }));
  }

  private showAlone(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const address = readGitAddress(document.uri);
    const ref = address && !isIndex(address.ref) ? address.ref : "HEAD";
    const source = this.source({ uri: fileOf(document.uri).toString(), against: { kind: "commit", ref } }, [panel]);
    new ComparePage(panel, { extensionUri: this.extensionUri, source, sides: ["before", "after"] });
  }

  /** A comparison that lives as long as one of its panels. */
  private source(comparing: Comparing, panels: readonly vscode.WebviewPanel[]): ComparisonSource {
    const source = new ComparisonSource(this.client, comparing);
    const open = new Set(panels);
    for (const panel of panels) {
      panel.onDidDispose(() => {
        open.delete(panel);
        if (open.size === 0) source.dispose();
      });
    }
    return source;
  }
}

/** The file of the working tree that an address is of. */
function fileOf(uri: vscode.Uri): vscode.Uri {
  return readGitAddress(uri)?.file ?? uri;
}

/** Whether a tab shows this document only. Of a diff of such editors VS Code tells nothing. */
function isAlone(uri: vscode.Uri): boolean {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  return activeTab?.input instanceof vscode.TabInputCustom && activeTab.input.uri.toString() === uri.toString();
}
