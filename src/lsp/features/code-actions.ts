import type { LangiumDocument, MaybePromise } from "langium";
import type { CodeActionProvider } from "langium/lsp";
import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { elementsOf } from "../../analysis/accepted.ts";
import { RULES } from "../../analysis/rules.ts";
import { quoted } from "../../analysis/wording.ts";
import { dayAfter } from "../../model/day.ts";
import type { Day, Element } from "../../model/element.ts";
import { NO_DECLARATIONS } from "../../model/file-model.ts";
import type { Finding, Fix, FixStep } from "../../model/finding.ts";
import { comparePositions, contains, sameRange, touches } from "../../model/place.ts";
import { editOfStep } from "../../project/fix-edit.ts";
import type { ProjectAnalyses } from "../../project/project-analyses.ts";
import { toDiagnostic } from "../diagnostics.ts";

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

  constructor(analyses: ProjectAnalyses, today: () => Day) {
    this.analyses = analyses;
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
    const elements = elementsOf(this.analyses.fileOf(file)?.model ?? EMPTY);
    return touched.flatMap((finding) => {
      const fixes = [...(finding.fixes ?? []), ...this.acceptance(finding, elements)];
      const isPreferred = (index: number): boolean => index === 0 && finding.fixes !== undefined;
      const shown = folded.includes(finding) ? undefined : finding;
      return fixes.map((fix, index) => action(fix, isPreferred(index), shown, textDocument));
    });
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

/** What a rule is about, in the middle of a sentence. */
function spokenOf(id: string): string {
  const summary = RULES.find((rule) => rule.id === id)?.summary ?? "this finding";
  return summary.charAt(0).toLowerCase() + summary.slice(1);
}

const EMPTY = { uri: "", declarations: NO_DECLARATIONS, journeys: [], actuals: [], problems: [] };

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
