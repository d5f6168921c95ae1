import type { Box, Point } from "../geometry.ts";
import type { Bezier, Curve, Shortfall } from "../scene.ts";

/**
 * The areas between a desired and an actual curve, where both are sure and the actual one is lower. Both curves run from left
 * to right over the same touchpoints, and ease the same way, so that they cross at most once.
 */
export function areasBelow(desired: readonly Curve[], actual: readonly Curve[]): Shortfall[] {
  const byStart = new Map(actual.map((curve) => [curve.from.x, curve]));
  return desired.flatMap((upper) => {
    const lower = byStart.get(upper.from.x);
    return lower && lower.to.x === upper.to.x && upper.sure && lower.sure ? areaBetween(upper, lower) : [];
  });
}

/** Half of the thickest curve with a little air, in px. */
const HALF_LINE = 2;

/** Whether a curve, which rises or falls all along, passes through a box. */
export function runsThrough(curve: Curve, { x, y, width, height }: Box): boolean {
  const [left, right] = [Math.max(x, curve.from.x), Math.min(x + width, curve.to.x)];
  if (left > right) return false;
  const [start, end] = [curveAt(curve, left), curveAt(curve, right)];
  return Math.max(start, end) > y - HALF_LINE && Math.min(start, end) < y + height + HALF_LINE;
}

/** The height of a curve above `x`, which lies between its ends. */
export function curveAt(curve: Curve, x: number): number {
  const share = (x - curve.from.x) / (curve.to.x - curve.from.x);
  const t = inverse(shareAt, share);
  return curve.from.y + (curve.to.y - curve.from.y) * ease(t);
}

/** A curve as a cubic Bézier curve, level at both ends. */
function bezierOf({ from, to }: Pick<Curve, "from" | "to">): Bezier {
  const middle = (from.x + to.x) / 2;
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
}

function areaBetween(upper: Curve, lower: Curve): Shortfall[] {
  const first = lower.from.y - upper.from.y;
  const last = lower.to.y - upper.to.y;
  if (first <= 0 && last <= 0) return [];
  const [above, below] = [bezierOf(upper), bezierOf(lower)];
  if (first >= 0 && last >= 0) return [{ above, below }];
  const crossing = inverse(ease, first / (first - last));
  const side = first > 0 ? 0 : 1;
  return [{ above: split(above, crossing)[side], below: split(below, crossing)[side] }];
}

/** Cuts a curve in two by de Casteljau's construction. @param t 0 to 1. */
function split([a, b, c, d]: Bezier, t: number): [Bezier, Bezier] {
  const [ab, bc, cd] = [between(a, b, t), between(b, c, t), between(c, d, t)];
  const [abc, bcd] = [between(ab, bc, t), between(bc, cd, t)];
  const middle = between(abc, bcd, t);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** How far along its width a curve is; its control points lie half way. */
function shareAt(t: number): number {
  return 1.5 * t * (1 - t) + t ** 3;
}

/** How far along its height a curve is. */
function ease(t: number): number {
  return 3 * t ** 2 - 2 * t ** 3;
}

/** Where a function that rises from 0 to 1 has a value, by halving. */
function inverse(rise: (t: number) => number, value: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (rise(middle) < value) low = middle;
    else high = middle;
  }
  return low;
}
