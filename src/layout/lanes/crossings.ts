import { countLeading } from "../../algorithms/count-leading.ts";
import type { Column } from "../grid.ts";
import type { Arc, Edge } from "./owner-edges.ts";

type RowOf = (column: Column) => number;

/**
 * Counts how often a way would cross those that lie already, without looking at each of them: for every corridor it keeps how many
 * lines run across it, column by column.
 */
export class Crossings {
  private readonly rowOf: RowOf;
  private readonly columns: number;
  /** Of the direct steps: the gaps in which they run down through a corridor, ascending, by corridor. */
  private readonly direct = new Map<number, number[]>();
  /** Of the arcs so far: how many lines run down through a corridor at a column. */
  private readonly verticals = new Map<number, Int32Array>();
  /** Of the arcs so far: how many tracks in a corridor pass a column. */
  private readonly tracks = new Map<number, Int32Array>();

  constructor(direct: readonly Edge[], { columns, rowOf }: { columns: number; rowOf: RowOf }) {
    this.rowOf = rowOf;
    this.columns = columns;
    for (const { from, to, gap } of [...direct].sort((a, b) => a.gap - b.gap)) {
      const [start, end] = [rowOf(from), rowOf(to)];
      for (let corridor = Math.min(start, end); corridor < Math.max(start, end); corridor++) {
        const gaps = this.direct.get(corridor);
        if (gaps) gaps.push(gap);
        else this.direct.set(corridor, [gap]);
      }
    }
  }

  /** How many lines an arc would cross. */
  of(arc: Arc): number {
    const { left, right } = spanOf(arc);
    const direct = this.direct.get(arc.corridor) ?? [];
    const directBefore = (column: number): number => countLeading(direct, (gap) => gap < column);
    let count = directBefore(right) - directBefore(left);
    const verticals = this.verticals.get(arc.corridor);
    if (verticals) for (let column = left + 1; column < right; column++) count += verticals[column] ?? 0;
    for (const { index, row } of this.ends(arc)) {
      for (const corridor of corridorsFrom(row, arc.corridor)) count += this.tracks.get(corridor)?.[index] ?? 0;
    }
    return count;
  }

  /** Lets an arc lie where it is. */
  add(arc: Arc): void {
    const { left, right } = spanOf(arc);
    const tracks = this.countsOf(this.tracks, arc.corridor);
    for (let column = left + 1; column < right; column++) tracks[column] = (tracks[column] ?? 0) + 1;
    for (const { index, row } of this.ends(arc)) {
      for (const corridor of corridorsFrom(row, arc.corridor)) {
        const verticals = this.countsOf(this.verticals, corridor);
        verticals[index] = (verticals[index] ?? 0) + 1;
      }
    }
  }

  private ends({ from, to }: Arc) {
    return [from, to].map((column) => ({ index: column.index, row: this.rowOf(column) }));
  }

  /** The counts of a corridor, by column. */
  private countsOf(counts: Map<number, Int32Array>, corridor: number): Int32Array {
    const known = counts.get(corridor) ?? new Int32Array(this.columns + 1);
    counts.set(corridor, known);
    return known;
  }
}

/** The columns between which the track of an arc runs; a way back to the same stop reaches into the gap of its label. */
function spanOf({ from, to, gap }: Arc): { left: number; right: number } {
  if (from === to) return { left: gap, right: gap + 1 };
  return { left: Math.min(from.index, to.index), right: Math.max(from.index, to.index) };
}

/** The corridors that a line passes between its stop's row and its own corridor. Corridor `c` lies below row `c`. */
function* corridorsFrom(row: number, corridor: number): Iterable<number> {
  for (let passed = row; passed < corridor; passed++) yield passed;
  for (let passed = corridor + 1; passed < row; passed++) yield passed;
}
