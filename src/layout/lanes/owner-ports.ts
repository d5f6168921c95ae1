import type { Column } from "../grid.ts";
import { type Arc, goesLeft, isLoop } from "./owner-edges.ts";

/** Where an arc touches a stop. */
export interface Port {
  readonly side: "above" | "below";
  /** From the centre of the stop to the right, in px. */
  readonly offset: number;
}

/** Between two arcs at one side of a stop, while there is room. */
const SPACING = 10;
/** The outermost ports of a stop, so that lines still meet its rim. */
const MAX_OFFSET = 8;

interface ArcEnd {
  readonly arc: Arc;
  readonly start: boolean;
  readonly column: Column;
  readonly other: Column;
}

/**
 * Spreads the ends of arcs over the upper and lower rims of their stops, so that none lies on another.
 *
 * @param heightOf the height of an arc's track, in rows.
 */
export function assignPorts(
  arcs: readonly Arc[],
  rowOf: (column: Column) => number,
  heightOf: (arc: Arc) => number,
): ReadonlyMap<Arc, readonly [start: Port, end: Port]> {
  const groups = new Map<string, ArcEnd[]>();
  for (const arc of arcs) {
    for (const start of [true, false]) {
      const [column, other] = start ? [arc.from, arc.to] : [arc.to, arc.from];
      const key = `${column.index} ${sideOf(arc, column, rowOf)}`;
      groups.set(key, [...(groups.get(key) ?? []), { arc, start, column, other }]);
    }
  }
  const offsets = new Map<Arc, [number, number]>();
  for (const ends of groups.values()) {
    const rank = (end: ArcEnd) => rankOf(end, 1 + Math.abs(heightOf(end.arc) - rowOf(end.column)));
    const sorted = [...ends].sort(
      (a, b) => rank(a) - rank(b) || a.arc.index - b.arc.index || outerFirst(a) - outerFirst(b),
    );
    const spacing = Math.min(SPACING, (2 * MAX_OFFSET) / Math.max(1, sorted.length - 1));
    for (const [position, end] of sorted.entries()) {
      const pair = offsets.get(end.arc) ?? [0, 0];
      pair[end.start ? 0 : 1] = (position - (sorted.length - 1) / 2) * spacing;
      offsets.set(end.arc, pair);
    }
  }
  return new Map(
    arcs.map((arc) => {
      const [start, end] = offsets.get(arc) ?? [0, 0];
      return [
        arc,
        [
          { side: sideOf(arc, arc.from, rowOf), offset: start },
          { side: sideOf(arc, arc.to, rowOf), offset: end },
        ],
      ];
    }),
  );
}

/** The side at which an arc meets one of its stops. */
export function sideOf(arc: Arc, column: Column, rowOf: (column: Column) => number): Port["side"] {
  return arc.corridor >= rowOf(column) ? "below" : "above";
}

/**
 * Orders the ends at one side of a stop so that their lines do not cross near it: those that go left come first, and
 * of these the one that turns soonest is outermost; those that go right mirror them.
 *
 * @param depth how far from the stop the line turns, at least 1.
 */
function rankOf({ arc, column, other }: ArcEnd, depth: number): number {
  return (isLoop(arc) ? goesLeft(arc) : other.index < column.index) ? -1 / depth : 1 / depth;
}

/** A loop leaves its stop behind where it comes back, as seen from its label, so that it goes around its own way back. */
function outerFirst({ arc, start }: ArcEnd): number {
  return start === goesLeft(arc) ? 1 : 0;
}
