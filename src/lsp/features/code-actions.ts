import type { LangiumDocument, MaybePromise } from "langium";
import type { CodeActionProvider } from "langium/lsp";
import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { elementsOf } from "../../analysis/accepted.ts";
import { RULES } from "../../analysis/rules.ts";
import { quoted } from "../../analysis/wording.ts";
import { dayAfter } from "../../model/day.ts";
import type { Day, Element } from "../../model/element.ts";
import { capital } from "../../model/english.ts";
import { type FileModel, NO_DECLARATIONS } from "../../model/file-model.ts";
import type { Finding, Fix, FixStep, OpenFix, Severity } from "../../model/finding.ts";
import { type Journey, type Touchpoint, touchpointsOf } from "../../model/journey.ts";
import { KEYWORDS } from "../../model/keywords.ts";
import { comparePositions, contains, sameRange, type TextRange, touches } from "../../model/place.ts";
import { editOfStep } from "../../project/fix-edit.ts";
import type { Names } from "../../project/names.ts";
import type { ProjectAnalyses } from "../../project/project-analyses.ts";
import { nounOf } from "../../syntax/nouns.ts";
import { toDiagnostic } from "../diagnostics.ts";

/** How many names are offered at most where one is missing. */
const NAMES_OFFERED = 5;

const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

/** The types that a line of their own declares. */
const DECLARED_IN_A_LINE: ReadonlySet<string> = new Set(
  KEYWORDS.filter(({ homes, takes }) => homes?.length === 0 && takes === "new name").map(({ rule }) => rule),
);

/** How long a finding is accepted by default. */
const ACCEPTED_DAYS = 90;

/** Findings about the text itself and about acceptances: accepting those would make no sense. */
const NOT_ACCEPTABLE: ReadonlySet<string> = new Set([
  ...["syntax", "unresolved-reference", "duplicate-name", "invalid-date", "future-date", "invalid-value"],
  ...["unit-mismatch"],
  ...["expired-acceptance", "useless-acceptance"],
]);

/** Offers ways to settle a finding: the fix that its rule knows, and accepting it where it is. */
export class FindingActions implements CodeActionProvider {
  private readonly analyses: ProjectAnalyses;
  private readonly today: () => Day;

  private readonly names: Names;

  constructor(analyses: ProjectAnalyses, names: Names, today: () => Day) {
    this.analyses = analyses;
    this.names = names;
    this.today = today;
  }

  getCodeActions({ textDocument, uri }: LangiumDocument, params: CodeActionParams): MaybePromise<CodeAction[]> {
    const file = uri.toString();
    const isTouched = (finding: Finding): boolean => touches(finding.range, params.range);
    const told = this.analyses.toldOf(file);
    // What is told at the journey can be mended and accepted at each of its places as well.
    const folded = this.analyses
      .of(file)
      .findings.filter((finding) => isTouched(finding) && !told.some(isSame(finding)));
    const touched = [...told.filter(isTouched), ...folded];
    // Editors ask at every move of the cursor.
    if (touched.length === 0) return [];
    const model = this.analyses.fileOf(file)?.model ?? EMPTY;
    const elements = elementsOf(model);
    const inOrder = touched.toSorted(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareSizes(a.range, b.range),
    );
    const shownOf = (finding: Finding): Finding | undefined => (folded.includes(finding) ? undefined : finding);
    const mending = inOrder.flatMap((finding) =>
      [...(finding.fixes ?? []), ...(finding.open ? this.filledIn(finding.open, model) : [])].map((fix, index) =>
        action(fix, index === 0, shownOf(finding), textDocument),
      ),
    );
    // Whatever mends one of the findings comes before what lets another one be.
    const accepting = inOrder.flatMap((finding) =>
      this.acceptance(finding, elements).map((fix) => action(fix, false, shownOf(finding), textDocument)),
    );
    return [...mending, ...accepting];
  }

  /** A fix with each name that could be meant in it, or with today; with a new declaration where the project has no such name. */
  private filledIn({ of, text, spoken, place, except, example }: OpenFix, model: FileModel): Fix[] {
    const fix = (name: string): Fix => {
      const written = text.replace("{name}", name);
      const step: FixStep =
        "block" in place
          ? { kind: "add-line", block: place.block, at: "start", text: written }
          : { kind: "replace", range: place, text: written };
      return { title: `Write ${spoken.replace("{name}", name)}`, steps: [step] };
    };
    if (of === "Day") return [fix(this.today())];
    const all = this.knownNames(of, "block" in place ? place.block : place, model);
    const known = all.filter((name) => name !== except);
    if (known.length > 0) return known.slice(0, NAMES_OFFERED).map(fix);
    if (!example || !DECLARED_IN_A_LINE.has(of)) return [];
    const { title, steps } = fix(example);
    const declare: FixStep = {
      kind: "declare",
      text: `${nounOf(of)} ${example} "${capital(example.replaceAll("-", " "))}"`,
    };
    return [{ title: `${title}, and declare it`, steps: [declare, ...steps] }];
  }

  private knownNames(of: string, { start }: TextRange, { uri, journeys }: FileModel): string[] {
    const journey = journeys.find(({ range }) => contains(range, start));
    if (of === "Touchpoint") return touchpointsIn(journey).flatMap(({ name }) => name ?? []);
    const lifecycle = journey?.lifecycle?.name;
    const whole = of === "Phase" && lifecycle !== undefined ? { type: "Lifecycle", name: lifecycle } : undefined;
    return of === "Phase" && !whole
      ? []
      : this.names
          .scope(of, whole, uri)
          .getAllElements()
          .map(({ name }) => name)
          .filter((name) => of !== "Journey" || name !== journey?.name)
          .toArray();
  }

  private acceptance({ rule, range }: Finding, elements: readonly Element[]): Fix[] {
    // The innermost of those that lie in one another begins last.
    const element = elements
      .filter((item) => contains(item.range, range.start))
      .toSorted((a, b) => comparePositions(b.range.start, a.range.start))[0];
    if (!element || NOT_ACCEPTABLE.has(rule)) return [];
    const text = `accept ${rule} "why this is fine here" until ${dayAfter(this.today(), ACCEPTED_DAYS)}`;
    const step: FixStep = { kind: "add-line", block: element.range, at: "start", text };
    const title = `Accept in ${quoted(element)} for ${ACCEPTED_DAYS} days: ${spokenOf(rule)}`;
    return [{ title, steps: [step] }];
  }
}

function touchpointsIn(journey: Journey | undefined): readonly Touchpoint[] {
  return journey ? touchpointsOf(journey) : [];
}

/** Orders ranges so that the narrower comes first: what is said of a word before what is said of the line that it is in. */
function compareSizes(a: TextRange, b: TextRange): number {
  const size = ({ start, end }: TextRange): number => (end.line - start.line) * 1000 + end.character - start.character;
  return size(a) - size(b);
}

/** What a rule is about, in the middle of a sentence. */
function spokenOf(id: string): string {
  const summary = RULES.find((rule) => rule.id === id)?.summary ?? "this finding";
  return summary.charAt(0).toLowerCase() + summary.slice(1);
}

const EMPTY: FileModel = { uri: "", declarations: NO_DECLARATIONS, journeys: [], actuals: [], problems: [] };

/** Whether a finding is the same one, even with a remark in its message. */
function isSame({ rule, range }: Finding): (other: Finding) => boolean {
  return (other) => other.rule === rule && sameRange(other.range, range);
}

/** @param shown the finding that the editor shows; `undefined` for one that is told elsewhere. */
function action(
  { title, steps }: Fix,
  isPreferred: boolean,
  shown: Finding | undefined,
  document: TextDocument,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...(shown && { diagnostics: [toDiagnostic(shown)] }),
    isPreferred,
    edit: { changes: { [document.uri]: steps.map((step) => editOfStep(step, document)) } },
  };
}
