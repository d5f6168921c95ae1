import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { COMPARE_REQUEST, type CompareParams, type CompareResult } from "../../src/protocol.ts";
import { watchGit } from "../git/git-versions.ts";
import { inBackground } from "../in-background.ts";
import { onServerBack } from "../server-restarts.ts";
import { UserProblem } from "../user-problem.ts";
import { type Against, type Comparing, fileName } from "./comparing.ts";
import type { Comparison, SideName } from "./messages.ts";
import { type OlderSide, openOlderSide } from "./older-side.ts";

/** While somebody types, the next comparison waits for this many milliseconds without a key. */
const PAUSE_MS = 120;

const NOTHING: CompareResult = { changes: [], journeys: [] };

/** A comparison that is kept up to date with what is in the editor and in git. */
export class ComparisonSource implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];
  private compared: Comparing;
  private older: OlderSide | undefined;
  private git: Promise<vscode.Disposable> | undefined;
  private label = "Before";
  private result = NOTHING;
  private problem: Comparison["problem"];
  private isKnown = false;
  /** What was reported last. */
  private said = "";
  /** Counts the wishes for another comparison, so that many wishes during one request become one more request. */
  private wanted = 0;
  private isAsking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.changed.event;

  constructor(client: BaseLanguageClient, comparing: Comparing) {
    this.client = client;
    this.compared = comparing;
    this.disposables = [
      this.changed,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.languageId === "journey" && contentChanges.length > 0) this.refreshSoon();
      }),
      vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
        if (languageId === "journey" || languageId === "jsonc") this.refreshSoon();
      }),
      onServerBack(client, () => this.refresh()),
    ];
    this.refresh();
  }

  get comparing(): Comparing {
    return this.compared;
  }

  /** What to show; `undefined` until it is known. */
  comparison(sides: readonly SideName[]): Comparison | undefined {
    if (!this.isKnown) return undefined;
    const { problem, ...result } = this.result;
    const banner = this.problem ?? problem;
    return { ...result, labels: this.labels, sides, ...(banner && { problem: banner }) };
  }

  /** Shows another journey. */
  choose(journey: string): void {
    this.compared = { ...this.compared, journey };
    this.refresh();
  }

  /** Compares again. */
  refresh(): void {
    this.wanted++;
    if (!this.isAsking) inBackground(this.ask());
  }

  /** Where a part of a map is written, and whether it is there in the text as it is. */
  placeOfPart(side: SideName, id: string): Written | undefined {
    const place = this.result[side]?.places[id];
    if (!place) return undefined;
    return this.written(side, { uri: place.uri ?? this.compared.uri, range: place.range });
  }

  /** Where what a change is about is written. */
  placeOfChange(side: SideName, id: string): Written | undefined {
    const place = this.result.changes.find((change) => change.id === id)?.[side]?.place;
    return place && this.written(side, place);
  }

  dispose(): void {
    clearTimeout(this.timer);
    if (this.git) inBackground(this.git.then((watcher) => watcher.dispose()));
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private get isOther(): boolean {
    return this.compared.against.kind === "journey";
  }

  private get labels(): Comparison["labels"] {
    const { against, now, uri } = this.compared;
    if (against.kind === "journey") {
      return { before: against.title, after: fileName(vscode.Uri.parse(uri)) };
    }
    return { before: this.label, after: now === undefined ? "Now" : now.label };
  }

  private written(
    side: SideName,
    { uri, range }: { readonly uri: string; readonly range: readonly [number, number, number, number] },
  ): Written {
    const file = vscode.Uri.parse(uri);
    const old = side === "before" && !this.isOther;
    return { file, range: new vscode.Range(...range), ...(old && { older: this.older?.addressOf(file) ?? "saved" }) };
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), PAUSE_MS);
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    for (let answered = 0; answered !== this.wanted; ) {
      answered = this.wanted;
      await this.compare();
      this.isKnown = true;
      this.notify();
    }
    this.isAsking = false;
  }

  /** Git also reports changes that change nothing here. */
  private notify(): void {
    const said = JSON.stringify([this.labels, this.problem, this.result]);
    if (said === this.said) return;
    this.said = said;
    this.changed.fire();
  }

  private async compare(): Promise<void> {
    try {
      this.result = await this.client.sendRequest<CompareResult>(COMPARE_REQUEST, await this.params());
      this.problem = undefined;
    } catch (error) {
      // What could be compared last is better than nothing, as long as it is said that it is not of now.
      this.problem = { message: this.explain(error) };
    }
  }

  private async params(): Promise<CompareParams> {
    const { uri, journey, against } = this.compared;
    const common = { uri, ...(journey === undefined ? {} : { journey }) };
    if (against.kind === "journey") {
      const other = { uri: against.uri, ...(against.journey === undefined ? {} : { journey: against.journey }) };
      return { ...common, other };
    }
    const older = await this.openOlder(against);
    const now = await older.newerTexts();
    return { ...common, old: await older.texts(), ...(now && { now }) };
  }

  /** HEAD and branches move: what they refer to is looked up again when git reports a change. */
  private async openOlder(against: Exclude<Against, { readonly kind: "journey" }>): Promise<OlderSide> {
    if (this.older) return this.older;
    // Also where opening fails: a repository may be found a moment later.
    if (against.kind !== "saved") this.git ??= watchGit(() => this.gitChanged());
    const older = await openOlderSide(this.compared, against);
    this.older = older;
    this.label = older.label;
    return older;
  }

  private gitChanged(): void {
    this.older = undefined;
    this.refreshSoon();
  }

  private explain(error: unknown): string {
    if (error instanceof UserProblem) return error.message;
    this.client.error("The maps could not be compared.", error, false);
    return "The maps could not be compared. See the output of the Journey Language Server for the reason.";
  }
}

/** Where something is written. */
export interface Written {
  readonly file: vscode.Uri;
  readonly range: vscode.Range;
  /** Where the older text is that the range is in; `saved` for the file on the disk. Absent for the text as it is. */
  readonly older?: vscode.Uri | "saved";
}
