import { touchpointsOf } from "../../model/journey.ts";
import type { Rule } from "../rule.ts";
import { gapPhrase, gapsPhrase, quoted } from "../wording.ts";

export const brokenPromise: Rule = {
  id: "broken-promise",
  severity: "warning",
  summary: "A touchpoint that is meant to keep a promise has a gap",
  *checkJourney(journey, { assessment, vocabulary }) {
    const known = assessment.gaps.filter(({ kind }) => kind !== "unknown");
    const gapsOf = Map.groupBy(known, ({ subject }) => subject.element);
    for (const touchpoint of touchpointsOf(journey)) {
      const gaps = gapsOf.get(touchpoint);
      if (touchpoint.promises.length === 0 || !gaps) continue;
      for (const promise of touchpoint.promises) {
        const what = vocabulary.label("promise", promise);
        const why = gapsPhrase(gaps, vocabulary);
        const message = `${quoted(touchpoint)} breaks the promise "${what}": ${why}.`;
        const related = gaps.map((gap) => ({
          uri: journey.uri,
          range: gap.range,
          message: `The gap: ${gapPhrase(gap, vocabulary)}`,
        }));
        const group = {
          reason: promise.name,
          message: `{count} touchpoints break the promise "${what}": {places}.`,
          item: quoted(touchpoint),
        };
        yield { message, range: promise.range, related, group };
      }
    }
  },
};
