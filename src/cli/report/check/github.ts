import type { Finding, Severity } from "../../../model/finding.ts";
import { worstFirst } from "../by-severity.ts";
import type { NameOf } from "../file-names.ts";
import { type Annotation, type AnnotationKind, githubLines } from "../github-annotations.ts";
import type { CheckResult } from "./result.ts";
import { summaryOf } from "./text.ts";

const KINDS: Readonly<Record<Severity, AnnotationKind>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/**
 * The findings as workflow commands that GitHub shows beside the lines of a pull request: the worst ones, as many as it
 * takes. The log holds the others as plain lines. @param nameOf names relative to the root of the repository.
 */
export function githubReport(result: CheckResult, nameOf: NameOf): string {
  const { head, rest } = summaryOf(result);
  const annotations = worstFirst(result.findings).map((finding) => annotationOf(finding, nameOf));
  return githubLines(annotations, [`${head}${rest}`]);
}

function annotationOf({ severity, rule, message, uri, range }: Finding, nameOf: NameOf): Annotation {
  const file = nameOf(uri);
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const line = `${place} ${severity} ${rule} ${message}`;
  return { kind: KINDS[severity], title: rule, file, range, message, line };
}
