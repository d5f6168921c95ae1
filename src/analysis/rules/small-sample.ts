import { count } from "../../model/english.ts";
import { optionOf, type RuleOption } from "../configuration.ts";
import { currentActuals, subjectsOf } from "../gaps.ts";
import type { Rule } from "../rule.ts";
import { placeOfActual, subjectPhrase } from "../wording.ts";

const MINIMUM: RuleOption<number> = {
  name: "minimum",
  default: 30,
  description: "The smallest number of cases for which an observation is more than an anecdote.",
};

export const smallSample: Rule = {
  id: "small-sample",
  severity: "info",
  from: "strict",
  summary: "An observation based on few cases",
  options: [MINIMUM],
  *checkJourney(journey, { assessment, configuration, vocabulary }) {
    const minimum = optionOf(configuration, "small-sample", MINIMUM);
    for (const subject of subjectsOf(journey)) {
      for (const actual of currentActuals(subject.element.states, journey.uri)) {
        if (actual.sample === undefined || actual.sample >= minimum) continue;
        // A handful of interviews is what interviews are.
        if (vocabulary.find("source", actual.source)?.sourceKind === "interview") continue;
        const source = actual.source && vocabulary.label("source", actual.source);
        const where = subjectPhrase(subject, assessment);
        const message = `What is known about ${where} is based on ${count(actual.sample, "case")}${source === undefined ? "" : ` from "${source}"`}. Fewer than ${minimum} are no more than a hint.`;
        const group = {
          reason: actual.source?.name ?? "",
          message: `{count} observations are based on fewer than ${minimum} cases: {places}.`,
          item: `${where}, ${count(actual.sample, "case")}`,
        };
        yield { ...placeOfActual(actual, subject, journey.uri), message, group };
      }
    }
  },
};
