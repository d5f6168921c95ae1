import type { Assessment, Subject } from "../../model/gap.ts";
import { subjectsOf } from "../gaps.ts";
import type { Report, Rule } from "../rule.ts";
import { list, placeOfActual, spokenSubject } from "../wording.ts";

export const desiredMissing: Rule = {
  id: "desired-missing",
  severity: "info",
  summary: "Observed, and no one said what it should be",
  *checkJourney(journey, { assessment, vocabulary }) {
    const untargeted = Map.groupBy(
      assessment.readings.filter(({ target }) => !target),
      ({ subject }) => subject.element,
    );
    for (const subject of subjectsOf(journey)) {
      const readings = untargeted.get(subject.element) ?? [];
      const [first] = readings;
      if (first?.actual && first.measure) {
        const what = list(readings.map(({ metric }) => vocabulary.label("metric", metric)));
        const message = `No one said what ${what} at ${spokenSubject(subject, assessment)} should be. Add ${readings.length > 1 ? "them" : "it"} to its \`desired\`.`;
        const place = placeOfActual(first.actual, subject, journey.uri);
        yield { ...place, range: place.related.length > 0 ? place.range : first.measure.range, message };
      } else {
        yield* onlyInWords(subject, assessment, journey.uri);
      }
    }
  },
};

/** What was observed in words alone. A deviation says already what should be. */
function* onlyInWords(subject: Subject, assessment: Assessment, uri: string): Iterable<Report> {
  const { desired, actuals } = subject.element.states;
  const [newest] = actuals;
  if (desired || !newest || newest.deviation || newest.measures.length > 0 || newest.sequence) return;
  const message = `No one said how ${spokenSubject(subject, assessment)} should be. Add \`desired\` beside what was observed.`;
  yield { ...placeOfActual(newest, subject, uri), message };
}
