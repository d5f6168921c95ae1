import type { Severity } from "../../../model/finding.ts";
import type { NameOf } from "../file-names.ts";
import { jsonText } from "../json-text.ts";
import type { CheckResult, Fingerprints } from "./result.ts";

/** GitLab has five levels; `blocker` is left to those who stop the line. */
const LEVELS: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", info: "minor", hint: "info" };

/**
 * The findings as a Code Quality report, as GitLab shows it in merge requests. It tells new findings by their
 * fingerprints. @param nameOf names relative to the root of the repository.
 */
export function gitlabReport({ findings }: CheckResult, nameOf: NameOf, fingerprints: Fingerprints): string {
  const issues = findings.map((finding) => {
    const { rule, severity, message, uri, range } = finding;
    return {
      description: message,
      check_name: rule,
      fingerprint: fingerprints.get(finding),
      severity: LEVELS[severity],
      location: { path: nameOf(uri), lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
    };
  });
  return jsonText(issues);
}
