import type { Gap } from "../../model/gap.ts";

/** The gap that weighs most; those that can't be weighed come last. `undefined` where there is none. */
export function worstOf(gaps: readonly Gap[]): Gap | undefined {
  return byWeight(gaps)[0];
}

/** Gaps, the one that weighs most first. */
export function byWeight(gaps: readonly Gap[]): Gap[] {
  return gaps.toSorted((a, b) => (b.weight?.severity ?? -1) - (a.weight?.severity ?? -1));
}
