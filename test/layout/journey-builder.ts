import type { MapInput } from "../../src/layout/map-input.ts";
import type { Element, Ref, Text } from "../../src/model/element.ts";
import type { Assessment, Gap, HandoffStep, Reading, Subject } from "../../src/model/gap.ts";
import type {
  Actual,
  Comparison,
  Deviation,
  Handoff,
  Journey,
  Opportunity,
  OpportunityStatus,
  Stage,
  States,
  Step,
  Target,
  Touchpoint,
} from "../../src/model/journey.ts";
import { touchpointsOf } from "../../src/model/journey.ts";
import type { TextRange } from "../../src/model/place.ts";
import type { Dimension, Quantity } from "../../src/model/quantity.ts";
import { type Declarations, type Metric, Vocabulary } from "../../src/model/vocabulary.ts";

const URI = "file:///project/test.journey";

/** What a desired or actual block says, as `metric: "<= 5 min"`. */
type Values = Readonly<Record<string, string>>;

interface ActualNotes {
  readonly deviation?: Deviation;
  readonly title?: string;
  readonly on?: string;
  readonly from?: string;
  readonly sample?: number;
}

interface StateNotes {
  readonly desired?: Values;
  readonly wish?: string;
  readonly actual?: Values;
  readonly notes?: ActualNotes;
}

export interface TouchpointNotes extends StateNotes {
  readonly via?: string;
  readonly by?: string;
  readonly truth?: boolean;
  readonly voices?: readonly (readonly ["pain" | "quote", string, string?])[];
  readonly backstage?: readonly (readonly [text: string, owner?: string, ...systems: string[]])[];
  readonly next?: readonly (readonly [target: string, condition?: string])[];
  readonly ends?: boolean;
}

export interface JourneyNotes extends StateNotes {
  readonly name?: string;
  readonly title?: string;
  readonly goal?: string;
  readonly persona?: string;
  readonly by?: string;
  readonly keeps?: readonly string[];
  readonly reviewed?: string;
  readonly stages?: readonly StageNotes[];
  readonly handoffs?: readonly HandoffNotes[];
  readonly opportunities?: readonly OpportunityNotes[];
}

export interface StageNotes extends StateNotes {
  readonly name: string;
  readonly title?: string;
  readonly phase?: string;
  readonly by?: string;
  readonly touchpoints: readonly (readonly [name: string, title: string, notes?: TouchpointNotes])[];
}

export interface HandoffNotes extends StateNotes {
  readonly from: string;
  readonly to: string;
  readonly by?: string;
  readonly carries?: readonly string[];
  readonly within?: string;
}

export interface OpportunityNotes {
  readonly name: string;
  readonly title: string;
  readonly by?: string;
  readonly closes: readonly string[];
  readonly values?: readonly [customer: number, business: number, effort: number];
  readonly status?: OpportunityStatus;
  readonly ticket?: string;
  readonly due?: string;
}

let line = 0;

function range(): TextRange {
  return { start: { line, character: 2 }, end: { line: line++, character: 12 } };
}

/** A map's input from notes; places are made up but all different. */
export function mapInput(notes: JourneyNotes, vocabulary: Vocabulary = SWITCH_VOCABULARY): MapInput {
  line = 0;
  const journey = buildJourney(notes);
  return { journey, vocabulary, assessment: assess(journey, vocabulary) };
}

function buildJourney(notes: JourneyNotes): Journey {
  const name = notes.name ?? "test";
  const stages = (notes.stages ?? []).map(buildStage);
  return {
    ...element(name, notes.title),
    uri: URI,
    persona: ref(notes.persona),
    owner: ref(notes.by),
    goal: text(notes.goal),
    lifecycle: ref("forrester"),
    promises: (notes.keeps ?? []).map(sureRef),
    reviewed: notes.reviewed ? { date: notes.reviewed, interval: quantity("90 days"), range: range() } : undefined,
    states: states(notes),
    stages,
    handoffs: (notes.handoffs ?? []).map(buildHandoff),
    opportunities: (notes.opportunities ?? []).map(buildOpportunity),
    steps: stepsOf(stages.flatMap((stage) => stage.touchpoints)),
  };
}

function buildStage(notes: StageNotes): Stage {
  return {
    ...element(notes.name, notes.title),
    key: notes.name,
    states: states(notes),
    phase: ref(notes.phase),
    owner: ref(notes.by),
    promises: [],
    touchpoints: notes.touchpoints.map(([name, title, own]) => buildTouchpoint(name, title, own ?? {}, notes.by)),
  };
}

function buildTouchpoint(
  name: string,
  title: string,
  notes: TouchpointNotes,
  stageOwner: string | undefined,
): Touchpoint {
  const owner = notes.by ?? stageOwner;
  return {
    ...element(name, title),
    key: name,
    states: states(notes),
    channel: ref(notes.via),
    owner: owner === undefined ? undefined : { ref: sureRef(owner), inherited: notes.by === undefined },
    momentOfTruth: notes.truth ?? false,
    promises: [],
    needs: [],
    gives: [],
    voices: (notes.voices ?? []).map(([kind, words, source]) => ({
      kind,
      text: words,
      source: ref(source),
      range: range(),
    })),
    backstage: (notes.backstage ?? []).map(([words, by, ...systems]) => ({
      text: words,
      owner: ref(by),
      systems: systems.map(sureRef),
      range: range(),
    })),
    next: (notes.next ?? []).map(([target, condition]) => ({ target: sureRef(target), condition, range: range() })),
    ends: notes.ends ?? false,
    expands: undefined,
  };
}

function buildHandoff(notes: HandoffNotes): Handoff {
  return {
    ...element(undefined, undefined),
    key: `${notes.from}->${notes.to}`,
    states: states(notes),
    from: ref(notes.from),
    to: ref(notes.to),
    owner: ref(notes.by),
    carries: (notes.carries ?? []).map(sureRef),
    within: notes.within ? quantity(notes.within) : undefined,
  };
}

function buildOpportunity(notes: OpportunityNotes): Opportunity {
  return {
    ...element(notes.name, notes.title),
    key: notes.name,
    owner: ref(notes.by),
    closes: notes.closes.map((item) => {
      const [name = "", metric] = item.split(".");
      return { element: sureRef(name), to: undefined, metric: ref(metric), kind: undefined, range: range() };
    }),
    customerValue: notes.values?.[0],
    businessValue: notes.values?.[1],
    effort: notes.values?.[2],
    status: notes.status,
    ticket: text(notes.ticket),
    due: notes.due,
  };
}

function states(notes: StateNotes): States {
  const targets = Object.entries(notes.desired ?? {}).map(([metric, value]): Target => {
    const [, sign, rest = ""] = /^(<=|>=|<|>|=)?\s*(.*)$/.exec(value) ?? [];
    return {
      metric: sureRef(metric),
      comparison: sign as Comparison | undefined,
      value: quantity(rest),
      range: range(),
    };
  });
  const measures = Object.entries(notes.actual ?? {}).map(([metric, value]) => ({
    metric: sureRef(metric),
    value: quantity(value),
    range: range(),
  }));
  const actual: Actual = {
    deviation: notes.notes?.deviation,
    title: notes.notes?.title,
    date: notes.notes?.on,
    source: ref(notes.notes?.from),
    sample: notes.notes?.sample,
    measures,
    sequence: undefined,
    uri: URI,
    range: range(),
  };
  return {
    desired: notes.desired || notes.wish ? { title: notes.wish, targets, range: range() } : undefined,
    actuals: notes.actual || notes.notes ? [actual] : [],
    benchmarks: [],
  };
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, days: 86400 };

function quantity(words: string): Quantity {
  const [number = "", unit] = words.split(" ");
  const value = Number(number);
  const seconds = unit === undefined ? undefined : SECONDS[unit];
  const dimension: Dimension = unit === undefined ? "number" : seconds ? "time" : unit === "%" ? "percent" : "money";
  const currency = dimension === "money" ? unit : undefined;
  return { text: words, value, unit, dimension, currency, base: value * (seconds ?? 1), range: range() };
}

function stepsOf(touchpoints: readonly Touchpoint[]): Step[] {
  return touchpoints.flatMap((touchpoint, index): Step[] => {
    const from = touchpoint.key;
    if (touchpoint.ends) return [];
    if (touchpoint.next.length > 0) {
      return touchpoint.next.map(({ target, condition }) => ({ from, to: target.name, condition, explicit: true }));
    }
    const next = touchpoints[index + 1];
    return next ? [{ from, to: next.key, condition: undefined, explicit: false }] : [];
  });
}

/** A stand-in for the analysis, just good enough to have something of every kind to draw. */
function assess(journey: Journey, vocabulary: Vocabulary): Assessment {
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
  return { readings, gaps, steps, asOf: "2026-11-01" };
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
    return { subject, metric: target.metric, target, measure, actual: measure && actual, met, shortfall };
  });
  const only = (actual?.measures ?? []).filter((one) =>
    targets.every((target) => target.metric.name !== one.metric.name),
  );
  return [
    ...aimed,
    ...only.map((measure): Reading => {
      return {
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
    range: subject.element.range,
    ...facts,
  };
}

function element(name: string | undefined, title: string | undefined): Element {
  const nameRange = range();
  return { name, title, range: nameRange, nameRange, accepts: [] };
}

function text(words: string | undefined): Text | undefined {
  return words === undefined ? undefined : { text: words, range: range() };
}

function sureRef(name: string): Ref {
  return { name, range: range(), resolved: true };
}

function ref(name: string | undefined): Ref | undefined {
  return name === undefined ? undefined : sureRef(name);
}

function metric(
  name: string,
  dimension: Dimension,
  better: Metric["better"],
  scale?: readonly [string, string],
): Metric {
  const limits = scale && { low: quantity(scale[0]), high: quantity(scale[1]) };
  return {
    ...element(name, name.charAt(0).toUpperCase() + name.slice(1).replace("-", " ")),
    dimension,
    better,
    scale: limits,
  };
}

function titled(titles: Readonly<Record<string, string>>): Element[] {
  return Object.entries(titles).map(([name, title]) => element(name, title));
}

export const SWITCH_DECLARATIONS: Declarations = {
  owner: titled({
    marketing: "Marketing",
    support: "Customer support",
    "social-care": "Social care",
    network: "Network engineering",
    cx: "Head of customer experience",
  }).map((owner) => ({ ...owner, contact: undefined, codeowner: undefined, retired: false })),
  persona: titled({ family: "Family of four, price-sensitive" }).map((persona) => ({
    ...persona,
    job: undefined,
    needs: [],
  })),
  channel: titled({ social: "Social media", phone: "Phone", web: "Website" }),
  metric: [
    metric("emotion", "number", "higher", ["-2", "2"]),
    { ...metric("nps", "number", "higher", ["-100", "100"]), title: "NPS" },
    metric("wait", "time", "lower"),
    metric("reply-time", "time", "lower"),
    metric("contacts", "number", "lower"),
    metric("conversion", "percent", "higher"),
    { ...metric("csat", "number", "higher", ["1", "5"]), title: "CSAT" },
  ],
  lifecycle: [
    {
      ...element("forrester", "Forrester"),
      phases: titled({ evaluate: "Evaluate", support: "Support", leave: "Leave" }).map((phase) => ({
        ...phase,
        optional: false,
      })),
    },
  ],
  context: titled({ "case-notes": "What support already tried", "phone-number": "The customer's number" }),
  system: titled({ crm: "CRM" }),
  promise: titled({ simple: "One contact is enough" }),
  source: titled({ "support-log": "Support tickets, 2026 Q3" }).map((source) => ({
    ...source,
    sourceKind: "analytics",
    url: undefined,
  })),
};

export const SWITCH_VOCABULARY = new Vocabulary([SWITCH_DECLARATIONS]);
