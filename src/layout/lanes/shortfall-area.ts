import type { Curve, Point } from "../scene.ts";

/** Enough for the shaded area to follow the curves by eye. */
const SAMPLES = 16;

/**
 * The outlines of the areas between a desired and an actual curve, where both are sure and the actual one is lower.
 * Both curves run from left to right over the same touchpoints.
 */
export function areasBelow(desired: readonly Curve[], actual: readonly Curve[]): Point[][] {
  return desired.flatMap((upper) => {
    const lower = actual.find((curve) => curve.from.x === upper.from.x && curve.to.x === upper.to.x);
    return lower && upper.sure && lower.sure ? areaBetween(upper, lower) : [];
  });
}

/** The height of a curve above `x`, which lies between its ends. */
export function curveAt(curve: Curve, x: number): number {
  const share = (x - curve.from.x) / (curve.to.x - curve.from.x);
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (shareAt(middle) < share) low = middle;
    else high = middle;
  }
  return pointAt(curve, low).y;
}

/** Both curves ease the same way, so that they cross at most once. */
function areaBetween(upper: Curve, lower: Curve): Point[][] {
  const difference = (t: number) => pointAt(lower, t).y - pointAt(upper, t).y;
  const [first, last] = [difference(0), difference(1)];
  if (first <= 0 && last <= 0) return [];
  const crossing = first < 0 || last < 0 ? inverseEase(first / (first - last)) : undefined;
  const start = first < 0 && crossing !== undefined ? crossing : 0;
  const end = last < 0 && crossing !== undefined ? crossing : 1;
  const steps = Array.from({ length: SAMPLES + 1 }, (_, i) => start + ((end - start) * i) / SAMPLES);
  return [[...steps.map((t) => pointAt(upper, t)), ...steps.reverse().map((t) => pointAt(lower, t))]];
}

/** A cubic Bézier curve whose control points lie half way along, at the heights of its ends. */
function pointAt({ from, to }: Curve, t: number): Point {
  return { x: from.x + (to.x - from.x) * shareAt(t), y: from.y + (to.y - from.y) * ease(t) };
}

function shareAt(t: number): number {
  return 1.5 * t * (1 - t) + t ** 3;
}

function ease(t: number): number {
  return 3 * t ** 2 - 2 * t ** 3;
}

function inverseEase(value: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (ease(middle) < value) low = middle;
    else high = middle;
  }
  return low;
}
