import type { Gap, Reading, Subject } from "../../model/gap.ts";
import { touchpointsOf } from "../../model/journey.ts";
import type { Vocabulary } from "../../model/vocabulary.ts";
import type { ComparedJourney, OldNames } from "./sides.ts";
import { elementSubject, type SubjectOnSide } from "./subject-on-side.ts";

/** A gap on one side of a comparison. */
export interface KnownGap {
  readonly gap: Gap;
  readonly subject: SubjectOnSide;
  /** The id that its element had before. */
  readonly id: string;
  /** The reading of its metric; `undefined` for a gap of another kind. */
  readonly reading: Reading | undefined;
  readonly vocabulary: Vocabulary;
}

/** The gaps and readings of a journey, by their ids before, so that both sides use the same ids. */
export interface GapSide {
  readonly gaps: ReadonlyMap<string, KnownGap>;
  /** By the ids of their elements. */
  readonly subjects: ReadonlyMap<string, SubjectOnSide>;
  /** The reading of a metric at an element; `undefined` when it is neither measured nor desired there. */
  reading(id: string, metric: string | undefined): Reading | undefined;
}

/** @param names what the things of this side were called before. */
export function gapSide({ journey, assessment }: ComparedJourney, vocabulary: Vocabulary, names: OldNames): GapSide {
  const elements: Subject[] = [
    { kind: "journey", element: journey },
    ...journey.stages.map((element): Subject => ({ kind: "stage", element })),
    ...touchpointsOf(journey).map((element): Subject => ({ kind: "touchpoint", element })),
    ...journey.handoffs.map((element): Subject => ({ kind: "handoff", element })),
  ];
  const made = elements.map((item) => [item.element, elementSubject(item, journey)] as const);
  const byElement = new Map<Subject["element"], SubjectOnSide>(made);
  const subjects = new Map(made.map(([, subject]) => [names.id(subject.id), subject]));
  const readings = new Map<string, Reading>();
  for (const reading of assessment.readings) {
    const subject = byElement.get(reading.subject.element);
    const key = subject && `${names.id(subject.id)} ${names.shared("metric", reading.metric.name)}`;
    if (key && !readings.has(key)) readings.set(key, reading);
  }
  const reading = (id: string, metric: string | undefined): Reading | undefined => readings.get(`${id} ${metric}`);
  const gaps = new Map<string, KnownGap>();
  for (const gap of assessment.gaps) {
    const subject = byElement.get(gap.subject.element);
    if (!subject) continue;
    const id = names.id(subject.id);
    const metric = gap.target && names.shared("metric", gap.target.metric.name);
    const ends = [gap.observedStep?.from, gap.observedStep?.to].flatMap((end) =>
      end ? [names.id(elementSubject({ kind: "touchpoint", element: end }, journey).id)] : [],
    );
    const key = [id, gap.kind, metric, ...ends].join(" ");
    if (!gaps.has(key)) gaps.set(key, { gap, subject, id, reading: reading(id, metric), vocabulary });
  }
  return { gaps, subjects, reading };
}
