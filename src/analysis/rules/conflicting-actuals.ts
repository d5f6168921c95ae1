import type { Observed } from "../../model/gap.ts";
import { areComparable } from "../compare.ts";
import { removal } from "../fixes.ts";
import type { Rule } from "../rule.ts";
import { placeOfActual, placePhrase } from "../wording.ts";

export const conflictingActuals: Rule = {
  id: "conflicting-actuals",
  severity: "warning",
  summary: "Two different values for one metric on the same day",
  *checkJourney(journey, { assessment, vocabulary }) {
    for (const { subject, metric, history } of assessment.readings) {
      for (const [first, second] of conflicts(history)) {
        const what = vocabulary.label("metric", metric);
        const where = placePhrase(subject, assessment);
        const message = `${what} ${where} has two values for ${first.actual.date}: ${first.measure.value.text} and ${second.measure.value.text}. Only the first one counts; keep one of them.`;
        const place = placeOfActual(second.actual, subject, journey.uri);
        const range = second.actual.uri === journey.uri ? second.measure.range : place.range;
        const related = [
          { uri: first.actual.uri, range: first.measure.range, message: `${first.measure.value.text} here` },
          ...(second.actual.uri === journey.uri
            ? []
            : [
                {
                  uri: second.actual.uri,
                  range: second.measure.range,
                  message: `${second.measure.value.text} here`,
                },
              ]),
        ];
        const isAlone = second.actual.measures.length === 1 && second.actual.title === undefined;
        const fixes = [removal("Remove the second one", isAlone ? second.actual.range : second.measure.range)];
        yield { message, range, related, ...(second.actual.uri === journey.uri && { fixes }) };
      }
    }
  },
};

/** Values that contradict the one before them on the same day. @param history newest first. */
function conflicts(history: readonly Observed[]): [Observed, Observed][] {
  const byDay = Map.groupBy(history, ({ actual }) => actual.date);
  return [...byDay].flatMap(([day, [first, ...others]]): [Observed, Observed][] =>
    day === undefined || !first
      ? []
      : others
          .filter(
            ({ measure: { value } }) =>
              value.base !== first.measure.value.base || !areComparable(value, first.measure.value),
          )
          .map((other) => [first, other]),
  );
}
