import { daysBetween } from "../model/day.ts";
import type { Day } from "../model/element.ts";
import { labelOf } from "../model/element.ts";
import type { Gap, GapWeight, Reading, Trend } from "../model/gap.ts";
import {
  type GapKind,
  type Journey,
  type Opportunity,
  type OpportunityStatus,
  touchpointsOf,
} from "../model/journey.ts";
import type { Place } from "../model/place.ts";
import type { AssessedJourney } from "./assessed-journey.ts";
import { targetPhrase } from "./wording.ts";

/** A gap in words, for lists. */
export interface GapRow {
  /** Its title. */
  readonly journey: string;
  /** The title of the touchpoint, stage, handoff or journey that has the gap. */
  readonly where: string;
  readonly kind: GapKind;
  /** The metric's title; `undefined` where the gap is of another kind. */
  readonly metric: string | undefined;
  /** The title of its owner; `undefined` if there is none. */
  readonly owner: string | undefined;
  readonly target: string | undefined;
  /** What was observed: a value, or words. */
  readonly actual: string | undefined;
  readonly benchmark: string | undefined;
  readonly trend: Trend | undefined;
  readonly source: string | undefined;
  readonly date: Day | undefined;
  /** Days since it was observed. */
  readonly age: number | undefined;
  readonly momentOfTruth: boolean;
  readonly weight: GapWeight | undefined;
  /** The open opportunities that close it, by title. */
  readonly opportunities: readonly string[];
  readonly place: Place;
}

/** An opportunity with its score in words. */
export interface OpportunityRow {
  readonly journey: string;
  readonly title: string;
  readonly owner: string | undefined;
  readonly status: OpportunityStatus | undefined;
  readonly customerValue: number | undefined;
  readonly businessValue: number | undefined;
  readonly effort: number | undefined;
  /** The geometric mean of the values. */
  readonly value: number | undefined;
  /** The total severity of the gaps that it closes. */
  readonly severity: number | undefined;
  readonly score: number | undefined;
  /** How many open gaps it closes. */
  readonly gaps: number;
  readonly startHere: boolean;
  readonly place: Place;
}

/** A journey that a touchpoint expands into, in words. */
export interface BelowRow {
  readonly journey: string;
  /** The title of the touchpoint. */
  readonly where: string;
  /** The title of the journey that opens. */
  readonly opens: string;
  /** The worst gap in that journey and below it; `undefined` if no gap has a weight. */
  readonly worst: { readonly journey: string; readonly where: string; readonly severity: number } | undefined;
  readonly place: Place;
}

/** The gaps and opportunities of one or more journeys. */
export interface GapList {
  /** By severity, worst first; then those without a weight. */
  readonly gaps: readonly GapRow[];
  /** Desired states that were never observed. */
  readonly unknown: readonly GapRow[];
  /** The journeys that touchpoints expand into. */
  readonly below: readonly BelowRow[];
  /** By score, best first. */
  readonly opportunities: readonly OpportunityRow[];
}

/** The gaps and opportunities of journeys, ranked over all of them. */
export function gapList(journeys: readonly AssessedJourney[]): GapList {
  const rows = journeys.flatMap((assessed) => assessed.assessment.gaps.map((gap) => gapRow(gap, assessed)));
  const known = rows.filter((row) => row.kind !== "unknown");
  const opportunities = journeys.flatMap(opportunityRows);
  const start = opportunities.filter((row) => row.startHere).toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))[0];
  return {
    gaps: known.toSorted((a, b) => (b.weight?.severity ?? -1) - (a.weight?.severity ?? -1)),
    unknown: rows.filter((row) => row.kind === "unknown"),
    below: journeys.flatMap(belowRows),
    opportunities: opportunities
      .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1))
      .map((row) => ({ ...row, startHere: row === start })),
  };
}

function belowRows({ journey, nested }: AssessedJourney): BelowRow[] {
  return nested.map(({ touchpoint, journey: below, worst }) => ({
    journey: labelOf(journey),
    where: labelOf(touchpoint),
    opens: labelOf(below),
    worst: worst && {
      journey: labelOf(worst.journey),
      where: whereOf(worst.gap, worst.journey),
      severity: worst.gap.weight?.severity ?? 0,
    },
    place: { uri: journey.uri, range: touchpoint.nameRange },
  }));
}

function gapRow(gap: Gap, { journey, assessment, vocabulary }: AssessedJourney): GapRow {
  const { kind, target, measure, actual, momentOfTruth, weight, range } = gap;
  const reading = assessment.readings.find(
    (item) => item.subject.element === gap.subject.element && item.target === target,
  );
  const owner = ownerOf(gap, journey);
  return {
    journey: labelOf(journey),
    where: whereOf(gap, journey),
    kind,
    metric: target && vocabulary.label("metric", target.metric),
    owner: owner && vocabulary.label("owner", owner),
    target: target && targetPhrase(target),
    actual: measure?.value.text ?? actual?.title,
    ...comparisonsOf(target ? reading : undefined),
    source: actual?.source && vocabulary.label("source", actual.source),
    date: actual?.date,
    age: actual?.date === undefined ? undefined : daysBetween(actual.date, assessment.asOf),
    momentOfTruth,
    weight,
    opportunities: assessment.scores
      .filter((score) => score.gaps.includes(gap))
      .map((score) => labelOf(score.opportunity)),
    place: { uri: journey.uri, range },
  };
}

function comparisonsOf(reading: Reading | undefined): Pick<GapRow, "benchmark" | "trend"> {
  return { benchmark: reading?.benchmark && targetPhrase(reading.benchmark.target), trend: reading?.trend };
}

function whereOf({ subject, observedStep }: Gap, journey: Journey): string {
  if (observedStep) return `${labelOf(observedStep.from)} → ${labelOf(observedStep.to)}`;
  if (subject.kind !== "handoff") return labelOf(subject.element);
  const touchpoints = touchpointsOf(journey);
  const end = (name: string | undefined): string =>
    labelOf(touchpoints.find((touchpoint) => touchpoint.name === name) ?? { name, title: undefined });
  return `${end(subject.element.from?.name)} → ${end(subject.element.to?.name)}`;
}

function ownerOf({ subject }: Gap, journey: Journey) {
  if (subject.kind === "touchpoint") return subject.element.owner?.ref;
  return subject.element.owner ?? (subject.kind === "stage" ? journey.owner : undefined);
}

function opportunityRows({ journey, assessment, vocabulary }: AssessedJourney): OpportunityRow[] {
  return assessment.scores.map(({ opportunity, gaps, value, severity, score }) => {
    const { owner, status, customerValue, businessValue, effort, nameRange }: Opportunity = opportunity;
    return {
      journey: labelOf(journey),
      title: labelOf(opportunity),
      owner: owner && vocabulary.label("owner", owner),
      status,
      customerValue,
      businessValue,
      effort,
      value,
      severity,
      score,
      gaps: gaps.length,
      startHere: assessment.startHere === opportunity,
      place: { uri: journey.uri, range: nameRange },
    };
  });
}
