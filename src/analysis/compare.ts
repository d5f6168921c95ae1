import type { Comparison, Measure, Target } from "../model/journey.ts";
import type { Quantity } from "../model/quantity.ts";
import { type Metric, ratingScaleOf } from "../model/vocabulary.ts";

export interface Comparing {
  readonly met: boolean;
  /** How far off it is, from 0 (met) to 1. */
  readonly shortfall: number;
}

/**
 * Compares what was measured with its target.
 *
 * A bare target means "this or better" for a metric with a direction, else "exactly this". The shortfall of a missed
 * target is the distance over the metric's rating scale; for all other metrics `1 - target/actual` where lower is better
 * and `1 - actual/target` where higher is, clamped to 0..1 (docs/language.md, "Gaps").
 *
 * @returns `undefined` when the two count different things.
 */
export function compare(target: Target, measure: Measure, metric: Metric | undefined): Comparing | undefined {
  if (!areComparable(target.value, measure.value)) return undefined;
  const comparison = comparisonOf(target, metric);
  const wanted = target.value.base;
  const actual = measure.value.base;
  if (holds(actual, comparison, wanted)) return { met: true, shortfall: 0 };
  return { met: false, shortfall: clamp(distance(wanted, actual, comparison, metric)) };
}

/** Whether two quantities count the same thing in the same currency. */
export function areComparable(left: Quantity, right: Quantity): boolean {
  return left.dimension === right.dimension && left.currency === right.currency;
}

/** How a target compares: as it says, else "this or better", or exactly this for a metric without a direction. */
export function comparisonOf({ comparison }: Target, metric: Metric | undefined): Comparison {
  if (comparison) return comparison;
  if (!metric?.better) return "=";
  return metric.better === "lower" ? "<=" : ">=";
}

function holds(actual: number, comparison: Comparison, wanted: number): boolean {
  switch (comparison) {
    case "<=":
      return actual <= wanted;
    case "<":
      return actual < wanted;
    case ">=":
      return actual >= wanted;
    case ">":
      return actual > wanted;
    case "=":
      return actual === wanted;
  }
}

function distance(wanted: number, actual: number, comparison: Comparison, metric: Metric | undefined): number {
  const scale = ratingScaleOf(metric);
  if (scale) return Math.abs(wanted - actual) / (scale.high.base - scale.low.base);
  if (comparison === "=") return Math.abs(wanted - actual) / Math.max(Math.abs(wanted), Math.abs(actual));
  const lower = comparison === "<=" || comparison === "<";
  const [part, whole] = lower ? [wanted, actual] : [actual, wanted];
  // A ratio to zero or less is meaningless; the target counts as missed completely.
  return whole > 0 ? 1 - part / whole : 1;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
