import type { Day, Ref } from "./element.ts";
import type {
  Actual,
  Benchmark,
  GapKind,
  Handoff,
  Journey,
  Measure,
  Opportunity,
  Stage,
  Target,
  Touchpoint,
} from "./journey.ts";
import type { TextRange } from "./place.ts";

/** The element that a state or a gap belongs to. */
export type Subject =
  | { readonly kind: "journey"; readonly element: Journey }
  | { readonly kind: "stage"; readonly element: Stage }
  | { readonly kind: "touchpoint"; readonly element: Touchpoint }
  | { readonly kind: "handoff"; readonly element: Handoff };

/** A difference between what is desired and what was observed, or the lack of an observation. */
export interface Gap {
  readonly kind: GapKind;
  readonly subject: Subject;
  /** For `metric`, and for `unknown` where one metric was never observed. */
  readonly target: Target | undefined;
  /** What was observed, for `metric`. */
  readonly measure: Measure | undefined;
  /** The observation that shows the gap; `undefined` for `unknown`. */
  readonly actual: Actual | undefined;
  /** 0 (met) to 1 (as far off as can be); `undefined` for `unknown`, which is never a zero. */
  readonly shortfall: number | undefined;
  readonly momentOfTruth: boolean;
  /** For `sequence`: what customers were seen to do after what, though the flow has no such step. */
  readonly observedStep: ObservedStep | undefined;
  /** How much the gap weighs; `undefined` where it has no shortfall. */
  readonly weight: GapWeight | undefined;
  readonly range: TextRange;
}

export interface ObservedStep {
  readonly from: Touchpoint;
  readonly to: Touchpoint;
}

/** What happens beside the flow: touchpoints that nobody planned (`actual ad-hoc`) and that no step of the flow leads to. */
export interface Aside {
  /** Their keys. */
  readonly touchpoints: ReadonlySet<string>;
  /** The steps to and from them that were observed and that the flow does not have. */
  readonly steps: readonly ObservedStep[];
}

/** The severity of a gap with the factors that it is the product of. */
export interface GapWeight {
  /** 0 to 1. */
  readonly shortfall: number;
  /** 1.5 at a moment of truth, else 1. */
  readonly moment: number;
  /** How far the source carries: 0.4 (assumption, or no source) to 1 (analytics). */
  readonly confidence: number;
  /** The product: 0 to 1.5. */
  readonly severity: number;
}

/** A measured value with the observation that it belongs to. */
export interface Observed {
  readonly measure: Measure;
  readonly actual: Actual;
}

/** Where a metric is heading, from the dated observation before the newest: `steady` when both are equal, `changed` when the
 * metric knows no better direction. */
export type Trend = "better" | "worse" | "steady" | "changed";

/** The benchmark: what others achieve. */
export interface BenchmarkReading {
  readonly target: Target;
  readonly benchmark: Benchmark;
}

/** One target beside what was observed, met or not: a row of measures on the map. */
export interface Reading {
  readonly subject: Subject;
  readonly metric: Ref;
  readonly target: Target | undefined;
  /** `undefined` when it was never observed. */
  readonly measure: Measure | undefined;
  /** The observation that `measure` belongs to. */
  readonly actual: Actual | undefined;
  /** Whether the target is met; `undefined` when there is no target, no measure, or they cannot be compared. */
  readonly met: boolean | undefined;
  /** 0 to 1; `undefined` where `met` is. */
  readonly shortfall: number | undefined;
  /** Every value that was observed, newest first; the first is `measure`. */
  readonly history: readonly Observed[];
  /** `undefined` with fewer than two dated values that can be compared. */
  readonly trend: Trend | undefined;
  /** The newest benchmark for the metric. */
  readonly benchmark: BenchmarkReading | undefined;
}

/** A step of the flow seen as a handoff between owners. */
export interface HandoffStep {
  /** The touchpoints it joins. */
  readonly from: Touchpoint;
  readonly to: Touchpoint;
  readonly condition: string | undefined;
  /** What was declared for this step; `undefined` when nothing is. */
  readonly handoff: Handoff | undefined;
  /** `inside`: one owner on both sides and nothing declared. `owned`: declared with an owner. `unowned`: owners differ and
   * nobody answers for the change. `unknown`: an end has no owner, so nothing can be said. */
  readonly state: "inside" | "owned" | "unowned" | "unknown";
}

/** A context that a touchpoint needs. */
export interface ContextNeed {
  readonly touchpoint: Touchpoint;
  readonly need: Ref;
}

/** A context that was known, and no longer is when a touchpoint needs it: the customer has to say it again. */
export interface LostContext extends ContextNeed {
  /** Where it was learnt; `undefined` where customers have brought it from a journey above this one. */
  readonly giver: Touchpoint | undefined;
  /** Where it was lost on the way. */
  readonly step: HandoffStep;
}

/** A step with a handoff over which something that is known does not survive: it carries nothing although some of that is needed
 * later, or it accepts something. */
export interface ContextDrop {
  readonly step: HandoffStep;
  /** Where the handoff carries nothing: what is needed later, before it is learnt anew, with the first touchpoint that needs it. */
  readonly missed: readonly { readonly name: string; readonly neededAt: Touchpoint }[];
}

/** What happens along the flow to the pieces of information that a customer should not have to give twice. */
export interface ContextFlow {
  /** What is lost on some way, in the order of the touchpoints that need it. */
  readonly lost: readonly LostContext[];
  /** What no touchpoint on any way gives. */
  readonly neverGiven: readonly ContextNeed[];
  readonly drops: readonly ContextDrop[];
}

/** An opportunity with its score and every factor of it. */
export interface OpportunityScore {
  readonly opportunity: Opportunity;
  /** The open gaps that it closes, unknown ones among them. */
  readonly gaps: readonly Gap[];
  /** The geometric mean of the two values, 1 to 5; `undefined` when one is not given. */
  readonly value: number | undefined;
  /** The sum of the severities of the gaps; `undefined` when none of them can be weighed. */
  readonly severity: number | undefined;
  /** value × severity ÷ effort; `undefined` when a factor is. */
  readonly score: number | undefined;
}

/** A journey that opens below a touchpoint. */
export interface NestedJourney {
  readonly touchpoint: Touchpoint;
  readonly journey: Journey;
  /** The worst gap of the journey and of all below it, with the journey that has it; `undefined` when nothing is off there. */
  readonly worst: { readonly gap: Gap; readonly journey: Journey } | undefined;
}

/** What the analysis of one journey says of it, for the map and the lists. */
export interface Assessment {
  /** What to call each touchpoint, by name. */
  readonly labels: ReadonlyMap<string, string>;
  readonly gaps: readonly Gap[];
  readonly readings: readonly Reading[];
  readonly steps: readonly HandoffStep[];
  readonly context: ContextFlow;
  readonly aside: Aside;
  /** Best score first; those without a score last. Done and dropped ones are not among them. */
  readonly scores: readonly OpportunityScore[];
  /** What to start with: the best score with little effort. */
  readonly startHere: Opportunity | undefined;
  /** The day that counts as today. */
  readonly asOf: Day;
  /** How much is reported of it, where that is not the usual: `draft` or `strict`. */
  readonly preset: string | undefined;
  /** How many days a review of the journey and what was observed in it hold. */
  readonly reviewDays: number;
}
