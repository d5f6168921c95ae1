import type { Aside, Gap, Observed, ObservedStep, Reading, Subject } from "../model/gap.ts";
import {
  type Actual,
  type GapKind,
  type Journey,
  type States,
  type Touchpoint,
  touchpointsOf,
} from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { weigh } from "./priority.ts";
import { reachable } from "./reach.ts";
import { readingsOf } from "./readings.ts";

/** The gaps and the readings of all elements of a journey, in the order of the file, and what happens beside its flow. */
export function findGaps(journey: Journey, vocabulary: Vocabulary): { gaps: Gap[]; readings: Reading[]; aside: Aside } {
  const touchpoints = asideOf(journey);
  const isAside = ({ from, to }: ObservedStep): boolean => touchpoints.has(from.key) || touchpoints.has(to.key);
  const outside = stepsOutOfSequence(journey);
  // That customers go to what nobody planned is said of the touchpoint itself.
  const planned = outside.filter(({ step }) => !isAside(step));
  const found = subjectsOf(journey).map((subject) => readSubject(subject, journey, vocabulary, planned));
  return {
    gaps: found.flatMap(({ gaps }) => gaps),
    readings: found.flatMap(({ readings }) => readings),
    aside: { touchpoints, steps: outside.map(({ step }) => step).filter(isAside) },
  };
}

/** The keys of the touchpoints that happen though nobody planned them, as far as no step of the flow leads to them. */
function asideOf(journey: Journey): Set<string> {
  const touchpoints = touchpointsOf(journey);
  const isAdHoc = ({ states }: Touchpoint): boolean =>
    currentDeviation(states.actuals, journey.uri)?.deviation === "ad-hoc";
  const adHoc = touchpoints.filter(isAdHoc);
  if (adHoc.length === 0) return new Set();
  const reached = reachable(
    touchpoints.map(({ key }) => key),
    journey.steps,
  );
  return new Set(adHoc.map(({ key }) => key).filter((key) => !reached.has(key)));
}

/** Everything that can have a desired and an actual state, the journey first. */
export function subjectsOf(journey: Journey): Subject[] {
  return [
    { kind: "journey", element: journey },
    ...journey.stages.map((element): Subject => ({ kind: "stage", element })),
    ...touchpointsOf(journey).map((element): Subject => ({ kind: "touchpoint", element })),
    ...journey.handoffs.map((element): Subject => ({ kind: "handoff", element })),
  ];
}

function readSubject(
  subject: Subject,
  journey: Journey,
  vocabulary: Vocabulary,
  outside: ReturnType<typeof stepsOutOfSequence>,
) {
  const { uri } = journey;
  const { desired, actuals } = subject.element.states;
  const gaps: Gap[] = [];
  const gap = (kind: GapKind, range: TextRange, more: Partial<Omit<Gap, "weight">> = {}): void => {
    const momentOfTruth = subject.kind === "touchpoint" && subject.element.momentOfTruth;
    const { shortfall, actual } = more;
    const weight = shortfall === undefined ? undefined : weigh(shortfall, momentOfTruth, actual, vocabulary);
    const nothing = { target: undefined, measure: undefined, actual: undefined, shortfall: undefined };
    gaps.push({ kind, subject, momentOfTruth, range, weight, ...nothing, observedStep: undefined, ...more });
  };

  const deviating = currentDeviation(actuals, uri);
  if (deviating?.deviation) {
    const place = deviating.uri === uri ? deviating.headRange : subject.element.nameRange;
    gap(deviating.deviation, place, { actual: deviating, shortfall: deviating.deviation === "ad-hoc" ? undefined : 1 });
  }
  if (subject.kind === "journey") {
    for (const { step, range, actual } of outside) {
      gap("sequence", actual.uri === uri ? range : journey.nameRange, { actual, observedStep: step });
    }
  }
  const readings = readingsOf(subject, vocabulary);
  for (const { target, measure, actual, met, shortfall } of readings) {
    if (target && met === false) gap("metric", target.range, { target, measure, actual, shortfall });
    // What customers never get can't be measured.
    if (target && !measure && deviating?.deviation !== "missing") gap("unknown", target.range, { target });
  }
  if (desired && desired.targets.length === 0 && actuals.length === 0) gap("unknown", desired.range);
  return { gaps, readings };
}

/**
 * The observation that decides whether an element deviates: the newest one that is more than a measurement. An entry of an
 * `actuals` block without a deviation consists of numbers only, and so decides nothing.
 * @param uri the file of the journey.
 */
function currentDeviation(actuals: readonly Actual[], uri: string): Actual | undefined {
  return actuals.find((actual) => actual.deviation !== undefined || actual.uri === uri);
}

/** The observations that count today: the one for the deviation of an element, and the newest for each of its metrics. */
export function currentActuals(states: States, uri: string): Actual[] {
  const newest = new Map<string, Observed["actual"]>();
  for (const actual of states.actuals) {
    for (const { metric } of actual.measures) if (!newest.has(metric.name)) newest.set(metric.name, actual);
  }
  const current = new Set([currentDeviation(states.actuals, uri), newestSequence(states.actuals), ...newest.values()]);
  return states.actuals.filter((actual) => current.has(actual));
}

function newestSequence(actuals: readonly Actual[]): Actual | undefined {
  return actuals.find((actual) => actual.sequence !== undefined);
}

/** The steps that were observed but are not in the flow. Only the newest observed sequence counts. */
function stepsOutOfSequence(journey: Journey) {
  const actual = newestSequence(journey.states.actuals);
  if (!actual?.sequence) return [];
  const byName = new Map(
    touchpointsOf(journey)
      .toReversed()
      .map((touchpoint) => [touchpoint.name, touchpoint]),
  );
  const allowed = new Set(journey.steps.map(({ from, to }) => `${from} -> ${to}`));
  return actual.sequence.flatMap((ref, index, sequence) => {
    const from = byName.get(sequence[index - 1]?.name);
    const to = byName.get(ref.name);
    if (!from || !to || index === 0 || allowed.has(`${from.key} -> ${to.key}`)) return [];
    return [{ step: { from, to }, range: ref.range, actual }];
  });
}
