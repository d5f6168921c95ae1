import { daysBetween } from "../../model/day.ts";
import { count } from "../../model/english.ts";
import { intervalPhrase, reviewDaysOf } from "../age.ts";
import { currentActuals, subjectsOf } from "../gaps.ts";
import type { Rule } from "../rule.ts";
import { placeOfActual, subjectPhrase } from "../wording.ts";

export const staleActual: Rule = {
  id: "stale-actual",
  severity: "warning",
  from: "recommended",
  summary: "An observation is older than the journey's review interval",
  *checkJourney(journey, { assessment, configuration, asOf, vocabulary }) {
    const interval = reviewDaysOf(journey, configuration);
    const spoken = intervalPhrase(journey, configuration);
    for (const subject of subjectsOf(journey)) {
      for (const actual of currentActuals(subject.element.states, journey.uri)) {
        const age = actual.date === undefined ? 0 : daysBetween(actual.date, asOf);
        if (age <= interval) continue;
        const where = subjectPhrase(subject, assessment);
        const message = `What is known about ${where} is ${count(age, "day")} old (${actual.date}), older than the journey's review interval of ${spoken}. Measure it again.`;
        const source = actual.source && vocabulary.label("source", actual.source);
        const group = {
          reason: actual.source?.name ?? "",
          message: `{count} observations${source === undefined ? "" : ` from "${source}"`} are older than the journey's review interval of ${spoken}: {places}. Measure them again.`,
          item: `${where}, ${count(age, "day")}`,
        };
        yield { ...placeOfActual(actual, subject, journey.uri), message, group };
      }
    }
  },
};
