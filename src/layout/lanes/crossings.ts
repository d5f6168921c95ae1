import type { Column } from "../grid.ts";
import type { Arc, Edge } from "./owner-edges.ts";

type RowOf = (column: Column) => number;

/**
 * Counts how often a way would cross those that lie already, without looking at each of them: for every corridor it keeps how many
 * lines run across it, column by column.
 */
export class Crossings {
  private readonly rowOf: RowOf;
  /** Of the direct steps: how many run down through a corridor in the gaps up to one, by corridor. */
  private readonly direct: readonly Int32Array[];
  /** Of the arcs so far: how many lines run down through a corridor at a column. */
  private readonly verticals: readonly Int32Array[];
  /** Of the arcs so far: how many tracks in a corridor pass a column. */
  private readonly tracks: readonly Int32Array[];

  /** @param rows how many there are; corridors lie above, between and below them. */
  constructor(direct: readonly Edge[], { rows, columns, rowOf }: { rows: number; columns: number; rowOf: RowOf }) {
    this.rowOf = rowOf;
    const perCorridor = () => Array.from({ length: rows + 1 }, () => new Int32Array(columns + 2));
    this.verticals = perCorridor();
    this.tracks = perCorridor();
    this.direct = perCorridor();
    for (const { from, to, gap } of direct) this.between(rowOf(from), rowOf(to), this.direct, gap + 1);
    for (const counts of this.direct)
      for (let i = 1; i < counts.length; i++) counts[i] = at(counts, i) + at(counts, i - 1);
  }

  /** How many lines an arc would cross. */
  of(arc: Arc): number {
    const { left, right } = spanOf(arc);
    const direct = this.direct[arc.corridor + 1] ?? NONE;
    let count = at(direct, right) - at(direct, left);
    const verticals = this.verticals[arc.corridor + 1] ?? NONE;
    for (let column = left + 1; column < right; column++) count += at(verticals, column);
    for (const { index, row } of this.ends(arc)) {
      for (const corridor of corridorsFrom(row, arc.corridor)) count += at(this.tracks[corridor + 1] ?? NONE, index);
    }
    return count;
  }

  /** Lets an arc lie where it is. */
  add(arc: Arc): void {
    const { left, right } = spanOf(arc);
    const tracks = this.tracks[arc.corridor + 1];
    if (tracks) for (let column = left + 1; column < right; column++) tracks[column] = at(tracks, column) + 1;
    for (const { index, row } of this.ends(arc)) {
      for (const corridor of corridorsFrom(row, arc.corridor)) raise(this.verticals[corridor + 1], index);
    }
  }

  private ends({ from, to }: Arc) {
    return [from, to].map((column) => ({ index: column.index, row: this.rowOf(column) }));
  }

  /** Raises the count at a place in all corridors between two rows. */
  private between(a: number, b: number, counts: readonly Int32Array[], place: number): void {
    for (let corridor = Math.min(a, b); corridor < Math.max(a, b); corridor++) raise(counts[corridor + 1], place);
  }
}

const NONE = new Int32Array(0);

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

function raise(counts: Int32Array | undefined, place: number): void {
  if (counts) counts[place] = at(counts, place) + 1;
}

function at(counts: Int32Array, place: number): number {
  return counts[place] ?? 0;
}
