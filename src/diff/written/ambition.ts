import type { Comparison } from "../../model/journey.ts";
import type { Metric } from "../../model/vocabulary.ts";
import type { Amount } from "../tree/tree.ts";

/** How a goal changed: `other` where the two goals can't be compared. */
export type Ambition = "lowered" | "raised" | "same" | "other";

/**
 * Whether a target asks for more or less than before: for a wait, 10 minutes are a lower goal than 5.
 * @param metric as it is now; a bare target means "this or better" in its better direction.
 */
export function compareAmbition(before: Amount, after: Amount, metric: Metric | undefined): Ambition {
  const [old, now] = [comparisonOf(before, metric), comparisonOf(after, metric)];
  if (before.unit !== after.unit) return "other";
  if (old === now && before.base === after.base) return "same";
  if (old === "=" || now === "=" || old.charAt(0) !== now.charAt(0)) return "other";
  if (before.base === after.base) return now.length > old.length ? "lowered" : "raised";
  return after.base > before.base === (now.charAt(0) === "<") ? "lowered" : "raised";
}

function comparisonOf({ comparison }: Amount, metric: Metric | undefined): Comparison {
  if (comparison) return comparison;
  if (!metric?.better) return "=";
  return metric.better === "lower" ? "<=" : ">=";
}
