import type { NameOf } from "../file-names.ts";
import { jsonText } from "../json-text.ts";
import type { CheckResult, Fingerprints } from "./result.ts";

/**
 * The findings as JSON, with how many more were left out; lines and columns from zero as in the editor's protocol.
 * @param nameOf names relative to the working directory.
 */
export function jsonReport(
  { findings, known, before }: CheckResult,
  nameOf: NameOf,
  fingerprints: Fingerprints,
): string {
  const plain = findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: nameOf(finding.uri),
    range: finding.range,
    related: finding.related.map(({ message, uri, range }) => ({ message, file: nameOf(uri), range })),
    fingerprint: fingerprints.get(finding),
  }));
  return jsonText({ findings: plain, known, before });
}
