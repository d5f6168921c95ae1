import type { Gap } from "../../model/gap.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import type { Rule } from "../rule.ts";
import { gapsOfKind, placePhrase, targetPhrase } from "../wording.ts";

export const gapMetric: Rule = {
  id: "gap-metric",
  severity: "warning",
  summary: "A metric misses its target",
  *checkJourney(journey, { assessment, vocabulary }) {
    for (const gap of gapsOfKind(assessment, "metric")) {
      if (!gap.target || !gap.measure) continue;
      const metric = vocabulary.label("metric", gap.target.metric);
      const wanted = targetPhrase(gap.target);
      const far = `shortfall ${percentage(gap.shortfall ?? 0)}`;
      const where = placePhrase(gap.subject, assessment);
      const message = `${metric} ${where} is ${gap.measure.value.text} but should be ${wanted} (${far}${evidence(gap, vocabulary)}).`;
      const uri = gap.actual?.uri ?? journey.uri;
      const group = {
        reason: "missed",
        message: "{count} targets are missed: {places}.",
        item: `${metric} ${where}, ${gap.measure.value.text} instead of ${wanted}`,
      };
      const related = [{ uri, range: gap.measure.range, message: "What was observed" }];
      yield { message, range: gap.range, related, group };
    }
  },
};

/** A missed target is never off by 0 %. */
function percentage(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 ? "under 1 %" : `${percent} %`;
}

function evidence({ actual }: Gap, vocabulary: Vocabulary): string {
  const source = actual?.source && vocabulary.label("source", actual.source);
  return `${source ? `, ${source}` : ""}${actual?.date ? `, ${actual.date}` : ""}`;
}
