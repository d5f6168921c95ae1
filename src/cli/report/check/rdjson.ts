import { Buffer } from "node:buffer";
import type { LangiumDocument } from "langium";
import type { Finding, Severity } from "../../../model/finding.ts";
import type { Position, TextRange } from "../../../model/place.ts";
import { editOfStep } from "../../../project/fix-edit.ts";
import type { NameOf } from "../file-names.ts";
import { jsonText } from "../json-text.ts";
import type { CheckResult } from "./result.ts";

const LEVELS: Readonly<Record<Severity, string>> = { error: "ERROR", warning: "WARNING", info: "INFO", hint: "INFO" };

/** The file of a finding; `undefined` for one that is no journey file. */
type DocumentOf = (uri: string) => LangiumDocument | undefined;

/**
 * The findings in the Reviewdog Diagnostic Format, with the fixes that are one edit as suggestions. Columns count the bytes
 * of UTF-8 from one. @param nameOf names relative to the working directory, which is what reviewdog expects.
 */
export function rdjsonReport({ findings }: CheckResult, nameOf: NameOf, documentOf: DocumentOf): string {
  const diagnostics = findings.map((finding) => {
    const { rule, severity, message, uri, range } = finding;
    const document = documentOf(uri);
    const suggestions = document ? suggestionsOf(finding, document) : [];
    return {
      message,
      location: { path: nameOf(uri), range: rangeIn(range, document) },
      severity: LEVELS[severity],
      code: { value: rule },
      ...(suggestions.length > 0 && { suggestions }),
    };
  });
  return jsonText({ source: { name: "journey" }, diagnostics });
}

function suggestionsOf({ fixes = [] }: Finding, document: LangiumDocument) {
  return fixes.flatMap(({ steps }) => {
    const [step, ...others] = steps;
    // A suggestion is one piece of text; each of several would be half a fix.
    if (!step || others.length > 0) return [];
    const { range, newText } = editOfStep(step, document.textDocument);
    return [{ range: rangeIn(range, document), text: newText }];
  });
}

function rangeIn({ start, end }: TextRange, document: LangiumDocument | undefined) {
  return { start: positionIn(start, document), end: positionIn(end, document) };
}

/** Only the line where the text is not at hand to count its bytes. */
function positionIn(position: Position, document: LangiumDocument | undefined) {
  if (!document) return { line: position.line + 1 };
  const before = document.textDocument.getText({ start: { line: position.line, character: 0 }, end: { ...position } });
  return { line: position.line + 1, column: Buffer.byteLength(before) + 1 };
}
