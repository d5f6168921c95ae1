import type { Gap, Subject } from "../../model/gap.ts";
import type { Rule } from "../rule.ts";
import { gapsOfKind, spokenSubject } from "../wording.ts";

export const gapUnknown: Rule = {
  id: "gap-unknown",
  severity: "info",
  summary: "Desired and never observed; a warning at a moment of truth",
  *checkJourney(_journey, { assessment, vocabulary }) {
    for (const [subject, gaps] of bySubject(gapsOfKind(assessment, "unknown"))) {
      const metrics = gaps
        .flatMap((gap) => gap.target ?? [])
        .map((target) => vocabulary.label("metric", target.metric));
      const what = metrics.length > 0 ? `${metrics.join(", ")} at` : "what happens at";
      const [first] = gaps;
      if (!first) continue;
      const truth = first.momentOfTruth ? ", a moment of truth" : "";
      const message = `No one has measured ${what} ${spokenSubject(subject, assessment)}${truth}, though a target is set.`;
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
