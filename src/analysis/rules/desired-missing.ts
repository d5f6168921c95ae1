import { list } from "../../model/english.ts";
import type { Assessment, Subject } from "../../model/gap.ts";
import { adding, targeting } from "../fixes.ts";
import { subjectsOf } from "../gaps.ts";
import type { Report, Rule } from "../rule.ts";
import { placeOfActual, placePhrase, sentence, subjectPhrase } from "../wording.ts";

export const desiredMissing: Rule = {
  id: "desired-missing",
  severity: "info",
  from: "strict",
  summary: "Something was observed, but nothing says how it should be",
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
        const message = `${sentence(what)} ${placePhrase(subject, assessment)} ${readings.length > 1 ? "have no targets. Add them" : "has no target. Add one"} to its \`desired\`.`;
        const place = placeOfActual(first.actual, subject, journey.uri);
        const isEmotion = readings.every(({ metric }) => metric.name === "emotion");
        const group = {
          reason: isEmotion ? "emotion" : "",
          message: isEmotion
            ? "Emotion was observed at {count} places, but nobody has said what it should be: {places}."
            : "Values were observed at {count} places, but nobody has said what they should be: {places}.",
          item: isEmotion ? placePhrase(subject, assessment) : `${what} ${placePhrase(subject, assessment)}`,
        };
        const texts = readings.flatMap(({ metric, measure }) =>
          measure ? `${metric.name} ${measure.value.text}` : [],
        );
        const { title, steps } = targeting(texts.join(" "), subject.element);
        const fixes = [{ title: `${title}, as it was observed`, steps }];
        const range = place.related.length > 0 ? place.range : first.measure.range;
        yield { ...place, range, message, group, fixes };
      } else {
        yield* onlyInWords(subject, assessment, journey.uri);
      }
    }
  },
};

/** What was observed in words alone. A deviation already implies what should be. */
function* onlyInWords(subject: Subject, assessment: Assessment, uri: string): Iterable<Report> {
  const { desired, actuals } = subject.element.states;
  const [newest] = actuals;
  if (desired || !newest || newest.deviation || newest.measures.length > 0 || newest.sequence) return;
  const message = `${sentence(subjectPhrase(subject, assessment))} was observed but has no desired state. Add a \`desired\` line next to the observation.`;
  const group = {
    reason: "words",
    message: "{count} things were observed, but nobody has said how they should be: {places}.",
    item: subjectPhrase(subject, assessment),
  };
  const fixes = [adding('desired "..."', subject.element.range)];
  yield { ...placeOfActual(newest, subject, uri), message, group, fixes };
}
