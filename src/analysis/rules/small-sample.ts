import { optionOf, type RuleOption } from "../configuration.ts";
import { currentActuals, subjectsOf } from "../gaps.ts";
import type { Rule } from "../rule.ts";
import { count, placeOfActual, spokenSubject } from "../wording.ts";

const MINIMUM: RuleOption<number> = {
  name: "minimum",
  default: 30,
  description: "The number of cases from which an observation counts as more than an anecdote.",
};

export const smallSample: Rule = {
  id: "small-sample",
  severity: "info",
  summary: "An observation rests on few cases",
  options: [MINIMUM],
  *checkJourney(journey, { assessment, configuration }) {
    const minimum = optionOf(configuration, "small-sample", MINIMUM);
    for (const subject of subjectsOf(journey)) {
      for (const actual of currentActuals(subject.element.states, journey.uri)) {
        if (actual.sample === undefined || actual.sample >= minimum) continue;
        const where = spokenSubject(subject, assessment);
        const message = `What is known of ${where} rests on ${count(actual.sample, "case")}; from ${minimum} on it would be more than a hint.`;
        yield { ...placeOfActual(actual, subject, journey.uri), message };
      }
    }
  },
};
