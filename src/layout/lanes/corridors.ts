import type { Column } from "../grid.ts";
import type { Arc, Edge } from "./owner-edges.ts";

// What makes a corridor a worse choice. A line that crosses another is harder to follow than one that is longer.
const CROSSING_COST = 10;
const ROW_COST = 2;
/** Leaves a tie to the corridor next to the start, where the eye looks for the way on. */
const DISTANCE_COST = 0.5;
/** Inside one row, steps forward go above it and steps back below. */
const SIDE_COST = 1;

type RowOf = (column: Column) => number;

/** Chooses a corridor for every edge that is not direct, one after the other, so that it crosses as few as can be. */
export function chooseCorridors(edges: readonly Edge[], direct: readonly Edge[], rows: number, rowOf: RowOf): Arc[] {
  const arcs: Arc[] = [];
  const bySpan = [...edges].sort((a, b) => span(a) - span(b) || a.index - b.index);
  for (const edge of bySpan) {
    const candidates = Array.from({ length: rows + 1 }, (_, i): Arc => ({ ...edge, corridor: i - 1 }));
    const costs = candidates.map((arc) => ({ arc, cost: costOf(arc, { arcs, direct, rowOf }) }));
    arcs.push(costs.reduce((best, next) => (next.cost < best.cost ? next : best)).arc);
  }
  return arcs.sort((a, b) => a.index - b.index);
}

function costOf(
  arc: Arc,
  { arcs, direct, rowOf }: { arcs: readonly Arc[]; direct: readonly Edge[]; rowOf: RowOf },
): number {
  const [start, end] = [rowOf(arc.from), rowOf(arc.to)];
  const crossings =
    direct.filter((edge) => crossesDirect(arc, edge, rowOf)).length +
    arcs.filter((other) => crossesVertical(arc, other, rowOf)).length +
    arcs.filter((other) => crossesVertical(other, arc, rowOf)).length;
  // Corridor `c` lies half a row below row `c`.
  const height = arc.corridor + 0.5;
  const detour = Math.abs(height - start) + Math.abs(height - end) - Math.abs(start - end);
  const forward = arc.to.index > arc.from.index;
  const wrongSide = start === end && forward === height > start;
  return (
    crossings * CROSSING_COST +
    detour * ROW_COST +
    Math.abs(height - start) * DISTANCE_COST +
    (wrongSide ? SIDE_COST : 0)
  );
}

/** Whether the track of an arc meets the vertical line of a direct edge. */
function crossesDirect(arc: Arc, edge: Edge, rowOf: RowOf): boolean {
  const [top, bottom] = sorted(rowOf(edge.from), rowOf(edge.to));
  const [left, right] = arc.from === arc.to ? [arc.gap, arc.gap + 1] : sorted(arc.from.index, arc.to.index);
  return left <= edge.gap && edge.gap < right && top <= arc.corridor && arc.corridor < bottom;
}

/** Whether the track of an arc meets a vertical line of another arc. */
function crossesVertical(arc: Arc, other: Arc, rowOf: RowOf): boolean {
  const [left, right] = sorted(arc.from.index, arc.to.index);
  return [other.from, other.to].some((column) => {
    const [top, bottom] = sorted(rowOf(column), other.corridor + 0.5);
    const height = arc.corridor + 0.5;
    return left < column.index && column.index < right && top < height && height < bottom;
  });
}

function span({ from, to }: Edge): number {
  return Math.abs(from.index - to.index);
}

function sorted(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
