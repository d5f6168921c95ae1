import { touchpointsOf } from "../../model/journey.ts";
import type { Rule } from "../rule.ts";
import { gapPhrase, gapsPhrase, quoted } from "../wording.ts";

export const brokenPromise: Rule = {
  id: "broken-promise",
  severity: "warning",
  summary: "A touchpoint that is meant to keep a promise has a gap",
  *checkJourney(journey, { assessment, vocabulary }) {
    for (const touchpoint of touchpointsOf(journey)) {
      if (touchpoint.promises.length === 0) continue;
      const gaps = assessment.gaps.filter(({ subject, kind }) => subject.element === touchpoint && kind !== "unknown");
      if (gaps.length === 0) continue;
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
