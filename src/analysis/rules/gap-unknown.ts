import { list } from "../../model/english.ts";
import type { Gap, Subject } from "../../model/gap.ts";
import type { Rule } from "../rule.ts";
import { gapsOfKind, placePhrase } from "../wording.ts";

export const gapUnknown: Rule = {
  id: "gap-unknown",
  severity: "info",
  from: "recommended",
  remarksFrom: "strict",
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
      const group = {
        reason: "",
        message: first.momentOfTruth
          ? "Nobody knows how {count} moments of truth are, although it is said how they should be: {places}."
          : "Nobody knows how it is at {count} places, although it is said how it should be: {places}.",
        item:
          metrics.length > 0
            ? `${list(metrics)} ${placePhrase(subject, assessment)}`
            : placePhrase(subject, assessment),
      };
      // Without a metric, a moment of truth can't be measured either, which is told by a rule of its own.
      const repeats = {
        findings: [{ rule: "moment-of-truth-unmeasured", range: first.range }],
        one: "Nobody has observed what happens there either.",
        all: "Nobody has observed what happens there either.",
        some: "Nobody has observed what happens at {count} of them either.",
      };
      const isUnmeasured = first.momentOfTruth && metrics.length === 0;
      yield {
        message,
        range: first.range,
        group,
        ...(isUnmeasured && { repeats }),
        ...(first.momentOfTruth && { severity: "warning" as const }),
      };
    }
  },
};

function bySubject(gaps: readonly Gap[]): Map<Subject, Gap[]> {
  const groups = new Map<Subject, Gap[]>();
  for (const gap of gaps) groups.set(gap.subject, [...(groups.get(gap.subject) ?? []), gap]);
  return groups;
}
