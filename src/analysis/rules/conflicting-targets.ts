import type { Target } from "../../model/journey.ts";
import type { Metric } from "../../model/vocabulary.ts";
import { areComparable, comparisonOf } from "../compare.ts";
import { removal } from "../fixes.ts";
import { subjectsOf } from "../gaps.ts";
import type { Rule } from "../rule.ts";
import { placePhrase, targetPhrase } from "../wording.ts";

export const conflictingTargets: Rule = {
  id: "conflicting-targets",
  severity: "warning",
  summary: "Two targets for one metric that can't both be meant",
  *checkJourney(journey, { assessment, vocabulary }) {
    for (const subject of subjectsOf(journey)) {
      const { desired, benchmarks } = subject.element.states;
      for (const targets of [desired, ...benchmarks].map((state) => state?.targets ?? [])) {
        for (const [first, second] of conflicts(targets, (target) => vocabulary.find("metric", target.metric))) {
          const metric = vocabulary.label("metric", second.metric);
          const message = `${metric} ${placePhrase(subject, assessment)} has two targets that can't both be meant: ${targetPhrase(first)} and ${targetPhrase(second)}. Keep one of them.`;
          const related = [{ uri: journey.uri, range: first.range, message: "The other target" }];
          yield { message, range: second.range, related, fixes: [removal("Remove the second one", second.range)] };
        }
      }
    }
  },
};

/** Each target with the first one before it that it contradicts. */
function conflicts(
  targets: readonly Target[],
  metricOf: (target: Target) => Metric | undefined,
): (readonly [Target, Target])[] {
  const byMetric = Map.groupBy(targets, ({ metric }) => metric.name);
  return [...byMetric.values()].flatMap((same) =>
    same.flatMap((second, index) => {
      const first = same.slice(0, index).find((other) => areAtOdds(other, second, metricOf(second)));
      return first ? [[first, second] as const] : [];
    }),
  );
}

/** Whether two targets set the same bound differently, or leave no value between them. */
function areAtOdds(first: Target, second: Target, metric: Metric | undefined): boolean {
  if (!areComparable(first.value, second.value)) return true;
  const [a, b] = [boundOf(first, metric), boundOf(second, metric)];
  if (a.side === b.side || a.side === "exact" || b.side === "exact") return a.at !== b.at;
  const [low, high] = a.side === "low" ? [a.at, b.at] : [b.at, a.at];
  return low > high;
}

function boundOf(target: Target, metric: Metric | undefined) {
  const comparison = comparisonOf(target, metric);
  const side = comparison === "=" ? "exact" : comparison.startsWith("<") ? "high" : "low";
  return { side, at: target.value.base } as const;
}
