import type { Ref } from "../model/element.ts";
import type { Journey, Stage, Touchpoint } from "../model/journey.ts";
import type { Facts } from "./lane-context.ts";

/** Whether a promise is kept, or that nobody knows. */
export type PromiseState = "kept" | "broken" | "unknown";

export const PROMISE_WORDS: Readonly<Record<PromiseState, string>> = {
  kept: "kept",
  broken: "broken",
  unknown: "not measured",
};

/** A promise is broken where something is off, and nobody knows where nothing was measured. */
export function promiseStateOf(keeper: Stage | Touchpoint, facts: Facts): PromiseState {
  if (facts.gaps(keeper).length > 0) return "broken";
  const measured = facts.readings(keeper).some((reading) => reading.met === true);
  return measured && facts.unknown(keeper).length === 0 ? "kept" : "unknown";
}

/** How it stands with a promise wherever a stage or touchpoint of a journey keeps it. */
export function promiseStates(journey: Journey, promise: Ref, facts: Facts): PromiseState[] {
  return journey.stages
    .flatMap((stage): (Stage | Touchpoint)[] => [stage, ...stage.touchpoints])
    .filter((keeper) => keeper.promises.some(({ name }) => name === promise.name))
    .map((keeper) => promiseStateOf(keeper, facts));
}

/** What to say of a promise as a whole: it is broken if it is broken anywhere, and kept only if it is kept everywhere. */
export function worstPromise(states: readonly PromiseState[]): PromiseState | undefined {
  return (["broken", "unknown", "kept"] as const).find((state) => states.includes(state));
}
