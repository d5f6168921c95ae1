import { list } from "../../model/english.ts";
import type { Gap, Subject } from "../../model/gap.ts";
import type { Rule } from "../rule.ts";
import { gapsOfKind, placePhrase } from "../wording.ts";

export const gapUnknown: Rule = {
  id: "gap-unknown",
  severity: "info",
  summary: "A desired state that was never observed; a warning at a moment of truth",
  *checkJourney(_journey, { assessment, vocabulary }) {
    for (const [subject, gaps] of bySubject(gapsOfKind(assessment, "unknown"))) {
      const metrics = gaps
        .flatMap((gap) => gap.target ?? [])
        .map((target) => vocabulary.label("metric", target.metric));
      const [first] = gaps;
      if (!first) continue;
      const truth = first.momentOfTruth ? ", a moment of truth" : "";
      const where = `${placePhrase(subject, assessment)}${truth}`;
      const message =
        metrics.length > 0
          ? `Nobody has measured ${list(metrics)} ${where}, although ${metrics.length > 1 ? "targets are" : "a target is"} set.`
          : `Nobody has observed what happens ${where}, although a desired state is set.`;
      yield first.momentOfTruth
        ? { message, range: first.range, severity: "warning" }
        : { message, range: first.range };
    }
  },
};

function bySubject(gaps: readonly Gap[]): Map<Subject, Gap[]> {
  const groups = new Map<Subject, Gap[]>();
  for (const gap of gaps) groups.set(gap.subject, [...(groups.get(gap.subject) ?? []), gap]);
  return groups;
}
