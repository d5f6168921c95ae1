import type { Column } from "../grid.ts";
import { Crossings } from "./crossings.ts";
import type { Arc, Edge } from "./owner-edges.ts";
import { sideOf } from "./owner-ports.ts";

// What makes a corridor a worse choice. A line that crosses another is harder to follow than one that is longer.
const CROSSING_COST = 10;
const ROW_COST = 2;
/** Leaves a tie to the corridor next to the start, where the eye looks for the way on. */
const DISTANCE_COST = 0.5;
/** For each line beyond those that one side of a stop has room for. */
const CROWD_COST = 8;
const ROOMY = 3;
/** Inside one row, steps forward go above it and steps back below. */
const SIDE_COST = 1;

type RowOf = (column: Column) => number;

/** Chooses a corridor for every edge that is not direct, one after the other, so that it crosses as few as can be. */
export function chooseCorridors(
  edges: readonly Edge[],
  direct: readonly Edge[],
  { rows, columns, rowOf }: { rows: number; columns: number; rowOf: RowOf },
): Arc[] {
  if (edges.length === 0) return [];
  const crossings = new Crossings(direct, { columns, rowOf });
  const crowds = new Int32Array(2 * columns);
  const arcs: Arc[] = [];
  const bySpan = [...edges].sort((a, b) => span(a) - span(b) || a.index - b.index);
  for (const edge of bySpan) {
    const candidates = Array.from({ length: rows + 1 }, (_, i): Arc => ({ ...edge, corridor: i - 1 }));
    const costs = candidates.map((arc) => ({
      arc,
      cost: crossings.of(arc) * CROSSING_COST + crowding(arc, crowds, rowOf) * CROWD_COST + wayCost(arc, rowOf),
    }));
    const { arc } = costs.reduce((best, next) => (next.cost < best.cost ? next : best));
    crossings.add(arc);
    for (const column of [arc.from, arc.to]) {
      const side = sideIndex(arc, column, rowOf);
      crowds[side] = (crowds[side] ?? 0) + 1;
    }
    arcs.push(arc);
  }
  return arcs.sort((a, b) => a.index - b.index);
}

/** How many lines too many an arc would bring to the sides of its stops. @param crowds how many there are, by side. */
function crowding(arc: Arc, crowds: Int32Array, rowOf: RowOf): number {
  const [start, end] = [sideIndex(arc, arc.from, rowOf), sideIndex(arc, arc.to, rowOf)];
  const excess = (side: number, more: number) => Math.max(0, (crowds[side] ?? 0) + more - ROOMY);
  return start === end ? excess(start, 2) : excess(start, 1) + excess(end, 1);
}

/** A number for each side of each stop. */
function sideIndex(arc: Arc, column: Column, rowOf: RowOf): number {
  return 2 * column.index + (sideOf(arc, column, rowOf) === "above" ? 0 : 1);
}

/** What the length and the place of a way cost, crossings aside. */
function wayCost(arc: Arc, rowOf: RowOf): number {
  const [start, end] = [rowOf(arc.from), rowOf(arc.to)];
  // Corridor `c` lies half a row below row `c`.
  const height = arc.corridor + 0.5;
  const detour = Math.abs(height - start) + Math.abs(height - end) - Math.abs(start - end);
  const forward = arc.to.index > arc.from.index;
  const wrongSide = start === end && forward === height > start;
  return detour * ROW_COST + Math.abs(height - start) * DISTANCE_COST + (wrongSide ? SIDE_COST : 0);
}

function span({ from, to }: Edge): number {
  return Math.abs(from.index - to.index);
}
