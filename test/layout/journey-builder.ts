import { assess } from "../../src/analysis/assess.ts";
import type { MapInput } from "../../src/layout/map-input.ts";
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
import type { Vocabulary } from "../../src/model/vocabulary.ts";
import { element, newFile, quantity, range, ref, sureRef, text } from "./plain-data.ts";
import { SWITCH_VOCABULARY } from "./switch-vocabulary.ts";

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

/** A map's input from notes; places are made up but all different. */
export function mapInput(notes: JourneyNotes, vocabulary: Vocabulary = SWITCH_VOCABULARY): MapInput {
  newFile();
  const journey = buildJourney(notes);
  const assessment = assess(journey, vocabulary, {
    asOf: "2026-11-01",
    configuration: { reviewDays: 180, preset: "recommended" },
  });
  return { journey, vocabulary, assessment, nested: [], findings: [] };
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
    reviewed: notes.reviewed
      ? {
          date: notes.reviewed,
          dateRange: range(),
          interval: quantity("90 days"),
          isIntervalUnclear: false,
          range: range(),
        }
      : undefined,
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
    statusRange: undefined,
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
  const at = range();
  const actual: Actual = {
    deviation: notes.notes?.deviation,
    title: notes.notes?.title,
    date: notes.notes?.on,
    dateRange: notes.notes?.on === undefined ? undefined : range(),
    source: ref(notes.notes?.from),
    sample: notes.notes?.sample,
    measures,
    sequence: undefined,
    uri: URI,
    range: at,
    headRange: at,
    factsRange: at,
  };
  return {
    desired: notes.desired || notes.wish ? { title: notes.wish, targets, range: range() } : undefined,
    actuals: notes.actual || notes.notes ? [actual] : [],
    benchmarks: [],
  };
}

function stepsOf(touchpoints: readonly Touchpoint[]): Step[] {
  return touchpoints.flatMap((touchpoint, index): Step[] => {
    const from = touchpoint.key;
    if (touchpoint.next.length > 0) {
      return touchpoint.next.map(({ target, condition }) => ({ from, to: target.name, condition, explicit: true }));
    }
    if (touchpoint.ends) return [];
    const next = touchpoints[index + 1];
    return next ? [{ from, to: next.key, condition: undefined, explicit: false }] : [];
  });
}
