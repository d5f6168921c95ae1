import type { Day, Element, Ref, Text } from "./element.ts";
import type { TextRange } from "./place.ts";
import type { Quantity } from "./quantity.ts";

export type Comparison = "<=" | "<" | ">=" | ">" | "=";

/** One line of a `desired` or `benchmark` block. */
export interface Target {
  readonly metric: Ref;
  /** As written; `undefined` for a bare value, which means "this or better". */
  readonly comparison: Comparison | undefined;
  readonly value: Quantity;
  readonly range: TextRange;
}

/** One line of an `actual` block: what was observed. */
export interface Measure {
  readonly metric: Ref;
  readonly value: Quantity;
  readonly range: TextRange;
}

export interface Desired {
  readonly title: string | undefined;
  readonly targets: readonly Target[];
  readonly range: TextRange;
}

export interface Benchmark extends Desired {
  readonly date: Day | undefined;
  /** Where the date stands; `undefined` without one. */
  readonly dateRange: TextRange | undefined;
  readonly source: Ref | undefined;
}

/** How an observed step deviates from the planned one (Customer Journey Modelling Language). */
export type Deviation = "missing" | "failing" | "ad-hoc";

export interface Actual {
  readonly deviation: Deviation | undefined;
  readonly title: string | undefined;
  readonly date: Day | undefined;
  /** Where the date stands: in the observation, or in the block around it; `undefined` without one. */
  readonly dateRange: TextRange | undefined;
  readonly source: Ref | undefined;
  /** How many cases the values rest on. */
  readonly sample: number | undefined;
  readonly measures: readonly Measure[];
  /** The order of touchpoints that was observed; `undefined` when none is given. */
  readonly sequence: readonly Ref[] | undefined;
  /** The file it stands in: the journey's own, or an `actuals` file. */
  readonly uri: string;
  readonly range: TextRange;
  /** Its first words, `actual failing`: what to underline. */
  readonly headRange: TextRange;
  /** The empty place where facts such as `on DAY` can be added: behind its title, or what else its head begins with. */
  readonly factsRange: TextRange;
}

/** The states of one element, each list in file order. */
export interface States {
  /** What should be. Several blocks add up; `undefined` when nothing is desired. */
  readonly desired: Desired | undefined;
  /** What was observed, newest first; undated ones last. */
  readonly actuals: readonly Actual[];
  readonly benchmarks: readonly Benchmark[];
}

/** `by OWNER`, and where it was written. */
export interface Ownership {
  readonly ref: Ref;
  /** True when it is not on the element itself but on its stage. */
  readonly inherited: boolean;
}

export interface Backstage {
  readonly text: string;
  readonly owner: Ref | undefined;
  readonly systems: readonly Ref[];
  readonly range: TextRange;
}

export interface Voice {
  readonly kind: "pain" | "quote";
  readonly text: string;
  readonly source: Ref | undefined;
  readonly range: TextRange;
}

export interface Then {
  readonly target: Ref;
  /** When this way is taken; `undefined` when nothing is said. */
  readonly condition: string | undefined;
  readonly range: TextRange;
}

/** What stages, touchpoints and handoffs of one journey have beside their name. */
export interface JourneyElement extends Element {
  /** Unique among the elements of its kind in its journey, also for unnamed and doubly named ones. Stable over edits elsewhere. */
  readonly key: string;
  readonly states: States;
}

export interface Touchpoint extends JourneyElement {
  readonly channel: Ref | undefined;
  readonly owner: Ownership | undefined;
  readonly momentOfTruth: boolean;
  readonly promises: readonly Ref[];
  readonly needs: readonly Ref[];
  readonly gives: readonly Ref[];
  readonly voices: readonly Voice[];
  readonly backstage: readonly Backstage[];
  readonly next: readonly Then[];
  /** Nothing has to follow. Beside `next` it is one of several ways on. */
  readonly ends: boolean;
  readonly expands: Ref | undefined;
}

export interface Stage extends JourneyElement {
  readonly phase: Ref | undefined;
  readonly owner: Ref | undefined;
  readonly promises: readonly Ref[];
  readonly touchpoints: readonly Touchpoint[];
}

export interface Handoff extends JourneyElement {
  readonly from: Ref | undefined;
  readonly to: Ref | undefined;
  readonly owner: Ref | undefined;
  readonly carries: readonly Ref[];
  /** The time promised. */
  readonly within: Quantity | undefined;
}

/** What an opportunity closes: every gap of an element, or those of one metric or kind. */
export interface GapRef {
  readonly element: Ref;
  /** The far end, when the element is a handoff. */
  readonly to: Ref | undefined;
  readonly metric: Ref | undefined;
  /** A kind of gap instead of a metric, as in `closes call.failing`. */
  readonly kind: Exclude<GapKind, "metric"> | undefined;
  readonly range: TextRange;
}

/** What can be off between the desired and the actual state. */
export type GapKind = "missing" | "failing" | "ad-hoc" | "sequence" | "metric" | "unknown";

export type OpportunityStatus = "idea" | "planned" | "started" | "done" | "dropped";

export interface Opportunity extends Element {
  readonly key: string;
  readonly owner: Ref | undefined;
  readonly closes: readonly GapRef[];
  /** 1 to 5, as the next two. */
  readonly customerValue: number | undefined;
  readonly businessValue: number | undefined;
  readonly effort: number | undefined;
  readonly status: OpportunityStatus | undefined;
  /** Where the status is written. */
  readonly statusRange: TextRange | undefined;
  readonly ticket: Text | undefined;
  readonly due: Day | undefined;
}

/** A way that customers can go from one touchpoint to the next. */
export interface Step {
  /** Keys of touchpoints. */
  readonly from: string;
  readonly to: string;
  readonly condition: string | undefined;
  /** True when a `then` line says so, false when it follows from the order in the file. */
  readonly explicit: boolean;
}

export interface Journey extends Element {
  readonly uri: string;
  readonly persona: Ref | undefined;
  readonly owner: Ref | undefined;
  readonly goal: Text | undefined;
  readonly lifecycle: Ref | undefined;
  readonly promises: readonly Ref[];
  readonly reviewed:
    | {
        readonly date: Day | undefined;
        readonly dateRange: TextRange | undefined;
        readonly interval: Quantity | undefined;
        /** Whether an interval is written that can't be used. */
        readonly isIntervalUnclear: boolean;
        readonly range: TextRange;
      }
    | undefined;
  readonly states: States;
  readonly stages: readonly Stage[];
  readonly handoffs: readonly Handoff[];
  readonly opportunities: readonly Opportunity[];
  /** Every step of the flow, in file order of where it starts. */
  readonly steps: readonly Step[];
}

/** The touchpoints of all stages, in the order of the file. */
export function touchpointsOf(journey: Pick<Journey, "stages">): Touchpoint[] {
  return journey.stages.flatMap((stage) => stage.touchpoints);
}

/** Sorts observations newest first, undated ones last, equals in their order. */
export function newestFirst(actuals: readonly Actual[]): Actual[] {
  return actuals.toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
}
