import type { Gap, Reading, Subject } from "../model/gap.ts";
import { type Actual, type GapKind, type Journey, type Measure, type Target, touchpointsOf } from "../model/journey.ts";
import type { TextRange } from "../model/place.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { compare } from "./compare.ts";

export interface States {
  readonly gaps: Gap[];
  readonly readings: Reading[];
}

/** What is off, and every target beside what was observed, for all elements of a journey in the order of the file. */
export function findGaps(journey: Journey, vocabulary: Vocabulary): States {
  const states = subjectsOf(journey).map((subject) => readSubject(subject, journey.uri, vocabulary));
  return { gaps: states.flatMap((state) => state.gaps), readings: states.flatMap((state) => state.readings) };
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

function readSubject(subject: Subject, uri: string, vocabulary: Vocabulary): States {
  const { desired, actuals } = subject.element.states;
  const targets = desired?.targets ?? [];
  const observed = newestMeasures(actuals);
  const gaps: Gap[] = [];
  const gap = (kind: GapKind, range: TextRange, more: Partial<Gap> = {}): void => {
    const momentOfTruth = subject.kind === "touchpoint" && subject.element.momentOfTruth;
    const nothing = { target: undefined, measure: undefined, actual: undefined, shortfall: undefined };
    gaps.push({ kind, subject, momentOfTruth, range, ...nothing, ...more });
  };

  const deviating = currentDeviation(actuals, uri);
  if (deviating?.deviation) {
    const shortfall = deviating.deviation === "ad-hoc" ? undefined : 1;
    gap(deviating.deviation, deviating.uri === uri ? deviating.headRange : subject.element.nameRange, {
      actual: deviating,
      shortfall,
    });
  }
  const readings = readingsOf(subject, targets, observed, vocabulary);
  for (const { target, measure, actual, met, shortfall } of readings) {
    if (target && met === false) gap("metric", target.range, { target, measure, actual, shortfall });
    // What the customer never gets can't be measured.
    if (target && !measure && deviating?.deviation !== "missing") gap("unknown", target.range, { target });
  }
  if (desired && targets.length === 0 && actuals.length === 0) gap("unknown", desired.range);
  return { gaps, readings };
}

interface Observed {
  readonly measure: Measure;
  readonly actual: Actual;
}

/** The newest value of each metric. */
function newestMeasures(actuals: readonly Actual[]): Map<string, Observed> {
  const newest = new Map<string, Observed>();
  for (const actual of actuals) {
    for (const measure of actual.measures) {
      if (!newest.has(measure.metric.name)) newest.set(measure.metric.name, { measure, actual });
    }
  }
  return newest;
}

/**
 * The observation that says whether the element deviates: the newest that is more than a measurement. An entry of an
 * `actuals` block without a deviation is numbers only and says nothing of it.
 */
function currentDeviation(actuals: readonly Actual[], uri: string): Actual | undefined {
  return actuals.find((actual) => actual.deviation !== undefined || actual.uri === uri);
}

/** One reading for each target, then one for each metric that was observed without a target. */
function readingsOf(
  subject: Subject,
  targets: readonly Target[],
  observed: ReadonlyMap<string, Observed>,
  vocabulary: Vocabulary,
): Reading[] {
  const wanted = targets.map((target): Reading => {
    const { measure, actual } = observed.get(target.metric.name) ?? {};
    const comparing = measure && compare(target, measure, vocabulary.find("metric", target.metric));
    return {
      subject,
      metric: target.metric,
      target,
      measure,
      actual,
      met: comparing?.met,
      shortfall: comparing?.shortfall,
    };
  });
  const names = new Set(targets.map((target) => target.metric.name));
  const further = [...observed.values()].filter(({ measure }) => !names.has(measure.metric.name));
  const nothing = { target: undefined, met: undefined, shortfall: undefined };
  return [
    ...wanted,
    ...further.map(({ measure, actual }) => ({ subject, metric: measure.metric, measure, actual, ...nothing })),
  ];
}
