import type { ChangeSeverity } from "../../../diff/change.ts";
import type { DiffResult, ReportedChange } from "../../diff/result.ts";
import { rankOf } from "../../diff/result.ts";
import type { NameOf } from "../file-names.ts";
import { type Annotation, githubLines } from "../github-annotations.ts";
import { summaryOfDiff } from "./summary.ts";
import { placeOfChange } from "./words.ts";

const KINDS: Readonly<Record<ChangeSeverity, Annotation["kind"] | undefined>> = {
  worse: "error",
  risky: "warning",
  better: "notice",
  neutral: undefined,
};

/**
 * The changes as workflow commands, which GitHub shows next to the new lines of a pull request: as many of the worst ones as it
 * accepts. The others, and all neutral ones, are plain lines of the log. @param nameOf names relative to the root of the repository.
 */
export function diffGithub(result: DiffResult, nameOf: NameOf): string {
  const { verdict, counts, notes } = summaryOfDiff(result, nameOf);
  const changes = result.changes.toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
  const annotations = changes.map((change) => annotationOf(change, nameOf));
  return githubLines(annotations, [...notes, `${verdict}${counts && `: ${counts}`}.`]);
}

function annotationOf(change: ReportedChange, nameOf: NameOf): Annotation {
  const { severity, rule, message, after } = change;
  const kind = KINDS[severity];
  const place = placeOfChange(change, nameOf);
  return {
    ...(kind && { kind }),
    title: rule,
    ...(after?.place && { file: nameOf(after.place.uri), range: after.place.range }),
    message,
    line: [place, severity, rule, message].filter((part) => part !== undefined).join(" "),
  };
}
