import { describe, expect, it } from "vitest";
import type { Column } from "../../src/layout/grid.ts";
import { Crossings } from "../../src/layout/lanes/crossings.ts";
import type { Arc, Edge } from "../../src/layout/lanes/owner-edges.ts";

const rows = new Map<Column, number>();

/** The stop in a column and a row. */
function stop(index: number, row: number): Column {
  const column = { index } as Column;
  rows.set(column, row);
  return column;
}

const direct = (from: Column, to: Column): Edge => ({ from, to, gap: from.index }) as Edge;
const arc = (corridor: number, from: Column, to: Column): Arc => ({ from, to, corridor, gap: from.index }) as Arc;

function crossings(...edges: Edge[]): Crossings {
  return new Crossings(edges, { columns: 6, rowOf: (column) => rows.get(column) ?? 0 });
}

describe("an arc crosses direct steps", () => {
  const lines = crossings(direct(stop(1, 0), stop(2, 2)));

  it("in the corridors that they run through, up or down", () => {
    const across = [-1, 0, 1, 2].map((corridor) => lines.of(arc(corridor, stop(0, 0), stop(3, 0))));
    expect(across).toEqual([0, 1, 1, 0]);
    expect(crossings(direct(stop(1, 2), stop(2, 1))).of(arc(1, stop(3, 2), stop(0, 2)))).toBe(1);
  });

  it("in the gaps that it passes, and in no others", () => {
    const across = [0, 1, 2].map((left) => lines.of(arc(0, stop(left, 0), stop(left + 1, 0))));
    expect(across).toEqual([0, 1, 0]);
  });

  it("in the gap of its label when it leads back to the same stop", () => {
    const same = stop(1, 0);
    expect(lines.of(arc(0, same, same))).toBe(1);
    const next = stop(2, 0);
    expect(lines.of(arc(0, next, next))).toBe(0);
  });
});

describe("an arc crosses the arcs before it", () => {
  const lines = crossings();
  // Runs in the corridor below row 1, from two stops in row 0.
  lines.add(arc(1, stop(1, 0), stop(4, 0)));

  it("where their ends run through its corridor, between its own ends", () => {
    const across = [
      [0, 3],
      [0, 5],
      [1, 4],
      [2, 3],
    ].map(([from = 0, to = 0]) => lines.of(arc(0, stop(from, 0), stop(to, 0))));
    expect(across).toEqual([1, 2, 0, 0]);
  });

  it("where its ends run through their corridor, from above or from below", () => {
    expect(lines.of(arc(2, stop(2, 0), stop(5, 0)))).toBe(1);
    expect(lines.of(arc(2, stop(2, 0), stop(3, 0)))).toBe(2);
    expect(lines.of(arc(2, stop(1, 0), stop(4, 0)))).toBe(0);
    expect(lines.of(arc(0, stop(2, 2), stop(3, 2)))).toBe(2);
    expect(lines.of(arc(-1, stop(2, 2), stop(3, 2)))).toBe(2);
  });

  it("not where it ends before it reaches them", () => {
    expect(lines.of(arc(1, stop(2, 0), stop(3, 0)))).toBe(0);
    expect(lines.of(arc(1, stop(2, 2), stop(3, 2)))).toBe(0);
    expect(lines.of(arc(0, stop(2, 1), stop(3, 1)))).toBe(0);
  });

  it("each that lies there", () => {
    lines.add(arc(1, stop(0, 0), stop(5, 0)));
    expect(lines.of(arc(2, stop(2, 0), stop(3, 0)))).toBe(4);
    expect(lines.of(arc(2, stop(1, 0), stop(4, 0)))).toBe(2);
  });
});
