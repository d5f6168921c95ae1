import type { LangiumDocument, MaybePromise } from "langium";
import type { CodeActionProvider } from "langium/lsp";
import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { elementsOf } from "../analysis/accepted.ts";
import { contains } from "../analysis/places.ts";
import { quoted } from "../analysis/wording.ts";
import { dayAfter } from "../model/day.ts";
import type { Day, Element } from "../model/element.ts";
import { NO_DECLARATIONS } from "../model/file-model.ts";
import type { Change, Finding, Fix } from "../model/finding.ts";
import type { TextRange } from "../model/place.ts";
import { editOf } from "./change-edit.ts";
import { toDiagnostic } from "./diagnostics.ts";
import type { ProjectAnalyses } from "./project-analyses.ts";

/** How long an acceptance holds that is not given more thought. */
const ACCEPTED_DAYS = 90;

/** Findings about the text itself, and about acceptances: accepting them would mend nothing. */
const NOT_ACCEPTABLE: ReadonlySet<string> = new Set([
  ...["syntax", "unresolved-reference", "duplicate-name", "invalid-date", "invalid-value", "unit-mismatch"],
  ...["expired-acceptance", "useless-acceptance"],
]);

/** Offers what mends a finding: what its rule knows, and to accept it where it is. */
export class FindingActions implements CodeActionProvider {
  private readonly analyses: ProjectAnalyses;
  private readonly today: () => Day;

  constructor(analyses: ProjectAnalyses, today: () => Day) {
    this.analyses = analyses;
    this.today = today;
  }

  getCodeActions({ textDocument, uri }: LangiumDocument, params: CodeActionParams): MaybePromise<CodeAction[]> {
    const file = uri.toString();
    const touched = this.analyses.of(file).findings.filter((finding) => meet(finding.range, params.range));
    // Editors ask at every move of the cursor.
    if (touched.length === 0) return [];
    const elements = elementsOf(this.analyses.fileOf(file)?.model ?? EMPTY);
    return touched.flatMap((finding) => {
      const fixes = [...(finding.fixes ?? []), ...this.acceptance(finding, elements)];
      return fixes.map((fix, index) => action(fix, index === 0 && finding.fixes !== undefined, finding, textDocument));
    });
  }

  private acceptance({ rule, range }: Finding, elements: readonly Element[]): Fix[] {
    // The innermost of those that lie in one another begins last.
    const element = elements
      .filter((item) => contains(item.range, range.start))
      .toSorted(
        (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
      )[0];
    if (!element || NOT_ACCEPTABLE.has(rule)) return [];
    const text = `accept ${rule} "why that is all right here" until ${dayAfter(this.today(), ACCEPTED_DAYS)}`;
    const change: Change = { kind: "add-line", block: element.range, at: "start", text };
    return [{ title: `Accept ${rule} in ${quoted(element)} for ${ACCEPTED_DAYS} days`, changes: [change] }];
  }
}

const EMPTY = { uri: "", declarations: NO_DECLARATIONS, journeys: [], actuals: [], problems: [] };

function action({ title, changes }: Fix, isPreferred: boolean, finding: Finding, document: TextDocument): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding)],
    isPreferred,
    edit: { changes: { [document.uri]: changes.map((change) => editOf(change, document)) } },
  };
}

function meet(left: TextRange, right: TextRange): boolean {
  return !isBehind(left, right) && !isBehind(right, left);
}

function isBehind({ start }: TextRange, { end }: TextRange): boolean {
  return start.line > end.line || (start.line === end.line && start.character > end.character);
}
