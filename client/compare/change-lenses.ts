import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CHANGES_REQUEST, type ChangesResult, type ComparedChange } from "../../src/protocol.ts";
import { documentSelector } from "../document-selector.ts";
import { watchGit } from "../git/git-versions.ts";
import { inBackground } from "../in-background.ts";
import { onServerBack } from "../server-restarts.ts";
import { UserProblem } from "../user-problem.ts";
import type { Comparing } from "./comparing.ts";
import { pairOfTab } from "./diff-pair.ts";
import { type OlderSide, openOlderSide } from "./older-side.ts";

const SETTING = "journey.changes.codeLens";

/** What each severity is marked with, as on the map and in the terminal colours alone would not be enough. */
const SIGNS: Readonly<Record<ComparedChange["severity"], string>> = {
  worse: "$(arrow-down) worse:",
  risky: "$(warning) risky:",
  better: "$(arrow-up) better:",
  neutral: "$(info)",
};

/**
 * Says above the lines of a journey what their change means. By default only while its text is shown in a diff: there somebody reads
 * changes, elsewhere somebody writes.
 */
export class ChangeLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];
  /** What was compared with last, by what it is of. */
  private last: { readonly key: string; readonly older: OlderSide } | undefined;
  private git: Promise<vscode.Disposable> | undefined;

  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(client: BaseLanguageClient) {
    this.client = client;
    this.disposables = [
      this.changed,
      vscode.languages.registerCodeLensProvider(documentSelector(vscode.workspace.workspaceFolders ?? []), this),
      vscode.window.tabGroups.onDidChangeTabs(() => this.changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) this.changed.fire();
      }),
      onServerBack(client, () => this.changed.fire()),
    ];
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    const comparing = await comparingOf(document);
    if (!comparing || comparing.against.kind === "journey") return [];
    try {
      const older = await this.older(comparing, comparing.against);
      const params = { uri: comparing.uri, old: await older.texts() };
      const { changes } = await this.client.sendRequest<ChangesResult>(CHANGES_REQUEST, params, token);
      return changes.flatMap((change) => lensOf(change, document, comparing));
    } catch (error) {
      // Without git there is nothing to say, and the text can be read all the same.
      if (error instanceof UserProblem || token.isCancellationRequested) return [];
      throw error;
    }
  }

  dispose(): void {
    if (this.git) inBackground(this.git.then((watcher) => watcher.dispose()));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async older(comparing: Comparing, against: Parameters<typeof openOlderSide>[1]): Promise<OlderSide> {
    const key = JSON.stringify(comparing);
    if (this.last?.key === key) return this.last.older;
    this.git ??= watchGit(() => {
      this.last = undefined;
      this.changed.fire();
    });
    const older = await openOlderSide(comparing, against);
    this.last = { key, older };
    return older;
  }
}

/** What to show above the lines of a text; `undefined` where nothing is shown. */
async function comparingOf({ uri }: vscode.TextDocument): Promise<Comparing | undefined> {
  const when = vscode.workspace.getConfiguration(undefined, uri).get<string>(SETTING);
  if (when === "never") return undefined;
  const tabs = vscode.window.tabGroups.all.map(({ activeTab }) => activeTab);
  const isNewer = (tab: vscode.Tab | undefined): boolean =>
    tab?.input instanceof vscode.TabInputTextDiff && tab.input.modified.toString() === uri.toString();
  const diff = await pairOfTab(tabs.find(isNewer));
  if (diff || when !== "always") return diff;
  return { uri: uri.toString(), against: { kind: "commit", ref: "HEAD" } };
}

function lensOf(
  { after, severity, message }: ComparedChange,
  { uri }: vscode.TextDocument,
  comparing: Comparing,
): vscode.CodeLens[] {
  const place = after?.place;
  if (place?.uri !== uri.toString()) return [];
  const title = `${SIGNS[severity]} ${message}`;
  const command = { title, command: "journey.openComparison", arguments: [comparing], tooltip: "Compare the maps" };
  return [new vscode.CodeLens(new vscode.Range(...place.range), command)];
}
