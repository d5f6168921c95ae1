import type { ChangeSeverity } from "../../diff/change.ts";
import type { DiffResult, ToldChange } from "../diff/result.ts";
import { rankOf } from "../diff/result.ts";
import { summaryOfDiff } from "./diff-summary.ts";
import { placeOfChange } from "./diff-words.ts";
import { type Annotation, githubLines } from "./github.ts";
import type { NameOf } from "./result.ts";

const KINDS: Readonly<Record<ChangeSeverity, Annotation["kind"] | undefined>> = {
  worse: "error",
  risky: "warning",
  better: "notice",
  neutral: undefined,
};

/**
 * The changes as workflow commands that GitHub shows beside the new lines of a pull request: the worst ones, as many as it
 * takes. The log holds the others, and those that are neutral, as plain lines. @param nameOf names relative to the root of the repository.
 */
export function diffGithub(result: DiffResult, nameOf: NameOf): string {
  const { verdict, counts, notes } = summaryOfDiff(result, nameOf);
  const changes = result.changes.toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
  const annotations = changes.map((change) => annotationOf(change, nameOf));
  return githubLines(annotations, [...notes, `${verdict}${counts && `: ${counts}`}.`]);
}

function annotationOf(change: ToldChange, nameOf: NameOf): Annotation {
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
