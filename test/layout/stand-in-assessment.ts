import type { Assessment, Gap, HandoffStep, Reading, Subject } from "../../src/model/gap.ts";
import type { Handoff, Journey, Target, Touchpoint } from "../../src/model/journey.ts";
import { touchpointsOf } from "../../src/model/journey.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import type { Metric, Vocabulary } from "../../src/model/vocabulary.ts";

/** A stand-in for the analysis, just good enough to have something of every kind to draw. */
export function assess(journey: Journey, vocabulary: Vocabulary): Assessment {
  const touchpoints = touchpointsOf(journey);
  const subjects: Subject[] = [
    { kind: "journey", element: journey },
    ...journey.stages.map((stage): Subject => ({ kind: "stage", element: stage })),
    ...touchpoints.map((touchpoint): Subject => ({ kind: "touchpoint", element: touchpoint })),
    ...journey.handoffs.map((handoff): Subject => ({ kind: "handoff", element: handoff })),
  ];
  const readings = subjects.flatMap((subject) => readingsOf(subject, vocabulary));
  const gaps = [
    ...subjects.flatMap(deviationsOf),
    ...readings.filter((reading) => reading.target && reading.met !== true).map(gapOf),
  ];
  const steps = journey.steps.flatMap((step): HandoffStep[] => {
    const from = touchpoints.find((touchpoint) => touchpoint.key === step.from);
    const to = touchpoints.find((touchpoint) => touchpoint.key === step.to);
    if (!from || !to) return [];
    const handoff = journey.handoffs.find((one) => one.from?.name === step.from && one.to?.name === step.to);
    return [{ from, to, condition: step.condition, handoff, state: stateOf(from, to, handoff) }];
  });
  const context = { lost: [], neverGiven: [], drops: [] };
  return { labels: new Map(), readings, gaps, steps, context, scores: [], startHere: undefined, asOf: "2026-11-01" };
}

function stateOf(from: Touchpoint, to: Touchpoint, handoff: Handoff | undefined): HandoffStep["state"] {
  if (handoff?.owner) return "owned";
  if (!from.owner || !to.owner) return "unknown";
  return from.owner.ref.name === to.owner.ref.name && !handoff ? "inside" : "unowned";
}

function readingsOf(subject: Subject, vocabulary: Vocabulary): Reading[] {
  const { desired, actuals } = subject.element.states;
  const [actual] = actuals;
  const targets = desired?.targets ?? [];
  const aimed = targets.map((target): Reading => {
    const measure = actual?.measures.find((one) => one.metric.name === target.metric.name);
    const shortfall = measure && shortfallOf(target, measure.value, vocabulary.find("metric", target.metric));
    const met = shortfall === undefined ? undefined : shortfall === 0;
    return { ...UNSAID, subject, metric: target.metric, target, measure, actual: measure && actual, met, shortfall };
  });
  const only = (actual?.measures ?? []).filter((one) =>
    targets.every((target) => target.metric.name !== one.metric.name),
  );
  return [
    ...aimed,
    ...only.map((measure): Reading => {
      return {
        ...UNSAID,
        subject,
        metric: measure.metric,
        target: undefined,
        measure,
        actual,
        met: undefined,
        shortfall: undefined,
      };
    }),
  ];
}

/** What the map does not draw yet. */
const UNSAID = { history: [], trend: undefined, benchmark: undefined };

function shortfallOf(target: Target, value: Quantity, metric: Metric | undefined): number | undefined {
  if (target.value.dimension !== value.dimension) return undefined;
  const lower = target.comparison?.startsWith("<") ?? metric?.better === "lower";
  const miss = lower ? value.base - target.value.base : target.value.base - value.base;
  if (miss <= 0) return 0;
  if (metric?.scale) return Math.min(1, miss / (metric.scale.high.base - metric.scale.low.base));
  return Math.min(1, lower ? 1 - target.value.base / value.base : 1 - value.base / target.value.base);
}

function deviationsOf(subject: Subject): Gap[] {
  const [actual] = subject.element.states.actuals;
  if (!actual?.deviation) return [];
  const shortfall = actual.deviation === "ad-hoc" ? 0.5 : 1;
  return [gap(subject, { kind: actual.deviation, actual, shortfall })];
}

function gapOf({ subject, target, measure, actual, shortfall }: Reading): Gap {
  return gap(subject, { kind: measure ? "metric" : "unknown", target, measure, actual, shortfall });
}

function gap(subject: Subject, facts: Pick<Gap, "kind"> & Partial<Gap>): Gap {
  return {
    subject,
    target: undefined,
    measure: undefined,
    actual: undefined,
    shortfall: undefined,
    momentOfTruth: subject.kind === "touchpoint" && subject.element.momentOfTruth,
    observedStep: undefined,
    weight: undefined,
    range: subject.element.range,
    ...facts,
  };
}
