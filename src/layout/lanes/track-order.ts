import type { Column } from "../grid.ts";
import type { Arc } from "./owner-edges.ts";

type RowOf = (column: Column) => number;

/**
 * Orders the arcs of every corridor so that they cross each other as little as swapping neighbours can achieve.
 *
 * @returns for every arc its height in rows: `2.5` lies half way between rows 2 and 3.
 */
export function orderTracks(arcs: readonly Arc[], rowOf: RowOf): ReadonlyMap<Arc, number> {
  const heights = new Map<Arc, number>();
  for (const corridor of new Set(arcs.map((arc) => arc.corridor))) {
    const order = settle(
      startOrder(
        arcs.filter((arc) => arc.corridor === corridor),
        rowOf,
      ),
      rowOf,
    );
    for (const [index, arc] of order.entries()) heights.set(arc, corridor + (index + 1) / (order.length + 1));
  }
  return heights;
}

/** Arcs that hang from the rows above come first, the shortest on top; those that stand on rows below come last. */
function startOrder(arcs: readonly Arc[], rowOf: RowOf): Arc[] {
  const span = (arc: Arc) => Math.abs(arc.to.index - arc.from.index);
  const stands = (arc: Arc) => rowOf(arc.from) > arc.corridor && rowOf(arc.to) > arc.corridor;
  const hanging = arcs.filter((arc) => !stands(arc)).sort((a, b) => span(a) - span(b) || a.index - b.index);
  const standing = arcs.filter(stands).sort((a, b) => span(b) - span(a) || a.index - b.index);
  return [...hanging, ...standing];
}

function settle(arcs: readonly Arc[], rowOf: RowOf): Arc[] {
  const order = [...arcs];
  // Every swap takes a crossing away, so at some time a pass swaps nothing.
  for (let swapped = true; swapped; ) {
    swapped = false;
    for (const [index, upper] of order.entries()) {
      const lower = order[index + 1];
      if (!lower || crossings(upper, lower, rowOf) <= crossings(lower, upper, rowOf)) continue;
      order[index] = lower;
      order[index + 1] = upper;
      swapped = true;
    }
  }
  return order;
}

/** How often two arcs of one corridor cross when one has the upper track. */
function crossings(upper: Arc, lower: Arc, rowOf: RowOf): number {
  const down = [upper.from, upper.to].filter((column) => rowOf(column) > upper.corridor && within(column, lower));
  const up = [lower.from, lower.to].filter((column) => rowOf(column) <= lower.corridor && within(column, upper));
  return down.length + up.length;
}

function within({ index }: Column, { from, to }: Arc): boolean {
  return Math.min(from.index, to.index) < index && index < Math.max(from.index, to.index);
}
