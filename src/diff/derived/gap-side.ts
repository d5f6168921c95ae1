import type { Gap, Reading, Subject } from "../model/gap.ts";
import { touchpointsOf } from "../model/journey.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { ComparedJourney, OldNames } from "./sides.ts";
import { elementSpot, type Spot } from "./spot.ts";

/** A gap on one side of a comparison. */
export interface KnownGap {
  readonly gap: Gap;
  readonly spot: Spot;
  /** The id that its element had. */
  readonly id: string;
  /** What is known of its metric; `undefined` for a gap of another kind. */
  readonly reading: Reading | undefined;
  readonly vocabulary: Vocabulary;
}

/** The gaps and values of a journey, by what they were called before, so that both sides call them the same. */
export interface GapSide {
  readonly gaps: ReadonlyMap<string, KnownGap>;
  /** By the ids of their elements. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** What is known of a metric of an element; `undefined` when nothing is, nor is anything desired. */
  reading(id: string, metric: string | undefined): Reading | undefined;
}

/** @param names what things of this side were called before. */
export function gapSide({ journey, assessment }: ComparedJourney, vocabulary: Vocabulary, names: OldNames): GapSide {
  const subjects: Subject[] = [
    { kind: "journey", element: journey },
    ...journey.stages.map((element): Subject => ({ kind: "stage", element })),
    ...touchpointsOf(journey).map((element): Subject => ({ kind: "touchpoint", element })),
    ...journey.handoffs.map((element): Subject => ({ kind: "handoff", element })),
  ];
  const made = subjects.map((subject) => [subject.element, elementSpot(subject, journey)] as const);
  const spotOf = new Map<Subject["element"], Spot>(made);
  const spots = new Map(made.map(([, spot]) => [names.id(spot.id), spot]));
  const readings = new Map<string, Reading>();
  for (const reading of assessment.readings) {
    const spot = spotOf.get(reading.subject.element);
    const key = spot && `${names.id(spot.id)} ${names.shared("metric", reading.metric.name)}`;
    if (key && !readings.has(key)) readings.set(key, reading);
  }
  const reading = (id: string, metric: string | undefined): Reading | undefined => readings.get(`${id} ${metric}`);
  const gaps = new Map<string, KnownGap>();
  for (const gap of assessment.gaps) {
    const spot = spotOf.get(gap.subject.element);
    if (!spot) continue;
    const id = names.id(spot.id);
    const metric = gap.target && names.shared("metric", gap.target.metric.name);
    const ends = [gap.observedStep?.from, gap.observedStep?.to].flatMap((end) =>
      end ? [names.id(elementSpot({ kind: "touchpoint", element: end }, journey).id)] : [],
    );
    const key = [id, gap.kind, metric, ...ends].join(" ");
    if (!gaps.has(key)) gaps.set(key, { gap, spot, id, reading: reading(id, metric), vocabulary });
  }
  return { gaps, spots, reading };
}
