import { daysBetween } from "../../model/day.ts";
import { count } from "../../model/english.ts";
import { reviewDaysOf } from "../age.ts";
import { currentActuals, subjectsOf } from "../gaps.ts";
import type { Rule } from "../rule.ts";
import { placeOfActual, subjectPhrase } from "../wording.ts";

export const staleActual: Rule = {
  id: "stale-actual",
  severity: "warning",
  summary: "An observation is older than the journey's review interval",
  *checkJourney(journey, { assessment, configuration, asOf }) {
    const interval = reviewDaysOf(journey, configuration);
    for (const subject of subjectsOf(journey)) {
      for (const actual of currentActuals(subject.element.states, journey.uri)) {
        const age = actual.date === undefined ? 0 : daysBetween(actual.date, asOf);
        if (age <= interval) continue;
        const where = subjectPhrase(subject, assessment);
        const message = `What is known about ${where} is ${count(age, "day")} old (${actual.date}), older than the journey's review interval of ${count(Math.round(interval), "day")}. Measure it again.`;
        yield { ...placeOfActual(actual, subject, journey.uri), message };
      }
    }
  },
};
