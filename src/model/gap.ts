import type { Day, Ref } from "./element.ts";
import type { Actual, GapKind, Handoff, Journey, Measure, Stage, Target, Touchpoint } from "./journey.ts";
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
  readonly range: TextRange;
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

/** What the analysis of one journey says of it, for the map and the lists. */
export interface Assessment {
  readonly gaps: readonly Gap[];
  readonly readings: readonly Reading[];
  readonly steps: readonly HandoffStep[];
  /** The day that counts as today. */
  readonly asOf: Day;
}
