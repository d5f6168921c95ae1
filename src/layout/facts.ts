import { countLeading } from "../algorithms/count-leading.ts";
import type { Finding } from "../model/finding.ts";
import type { Gap } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import { comparePositions, isWithin, type TextRange } from "../model/place.ts";
import type { Facts, Subject } from "./lane-context.ts";
import type { MapInput } from "./map-input.ts";

/** Puts what the analysis says of a journey in order once, so that nobody has to search all of it for one touchpoint. */
export function gatherFacts({ journey, assessment, nested, findings }: MapInput): Facts {
  const [unknown, gaps] = partition(assessment.gaps, (gap) => gap.kind === "unknown");
  const readingsBy = Map.groupBy(assessment.readings, ({ subject }): Subject => subject.element);
  const gapsBy = Map.groupBy(gaps, subjectOf);
  const unknownBy = Map.groupBy(unknown, subjectOf);
  const lostBy = Map.groupBy(assessment.context.lost, ({ step }) => step);
  const scoreBy = new Map(assessment.scores.map((score) => [score.opportunity, score]));
  const nestedBy = new Map(nested.map((item) => [item.touchpoint, item]));
  const findingsBy = findingsOf(journey, findings);
  const seriousBy = new Map([...findingsBy].map(([subject, all]) => [subject, all.filter(isSerious)]));
  return {
    readings: (subject) => readingsBy.get(subject) ?? NOTHING,
    gaps: (subject) => gapsBy.get(subject) ?? NOTHING,
    unknown: (subject) => unknownBy.get(subject) ?? NOTHING,
    findings: (subject) => findingsBy.get(subject) ?? NOTHING,
    serious: (subject) => seriousBy.get(subject) ?? NOTHING,
    lost: (step) => lostBy.get(step) ?? NOTHING,
    score: (opportunity) => scoreBy.get(opportunity),
    nested: (touchpoint) => nestedBy.get(touchpoint),
  };
}

const NOTHING: readonly never[] = [];

function subjectOf({ subject }: Gap): Subject {
  return subject.element;
}

function isSerious({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}

/** What there is to say of the journey by the innermost thing that it stands in. */
function findingsOf(journey: Journey, findings: readonly Finding[]): ReadonlyMap<Subject, readonly Finding[]> {
  const inside = findings.filter(({ uri, range }) => uri === journey.uri && isWithin(range, journey.range));
  // Touchpoints come behind their stage, so that the last match is the innermost.
  const subjects: Subject[] = [
    ...journey.stages.flatMap((stage): Subject[] => [stage, ...stage.touchpoints]),
    ...journey.handoffs,
    ...journey.opportunities,
  ];
  const byStart = subjects.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  return Map.groupBy(inside, ({ range }) => innermost(byStart, range) ?? journey);
}

/** @param subjects by where they start; each lies within another or beside it. */
function innermost(subjects: readonly Subject[], range: TextRange): Subject | undefined {
  const started = countLeading(subjects, (subject) => comparePositions(subject.range.start, range.start) <= 0);
  // Behind the last touchpoint of a stage can stand facts of the stage itself.
  for (let at = started - 1; at >= 0; at--) {
    const subject = subjects[at];
    if (subject && isWithin(range, subject.range)) return subject;
    if (subject && "touchpoints" in subject) return undefined;
  }
  return undefined;
}

function partition<T>(items: readonly T[], is: (item: T) => boolean): [yes: T[], no: T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (is(item) ? yes : no).push(item);
  return [yes, no];
}
