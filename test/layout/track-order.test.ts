import { describe, expect, it } from "vitest";
import type { Column } from "../../src/layout/grid.ts";
import type { Arc } from "../../src/layout/lanes/owner-edges.ts";
import { orderTracks } from "../../src/layout/lanes/track-order.ts";

/** An arc by the columns that it joins, each with its row. */
type Ends = readonly [from: readonly [column: number, row: number], to: readonly [column: number, row: number]];

/** The heights of arcs in the corridor below row 0, by their names. */
function heights(arcs: Readonly<Record<string, Ends>>, corridor = 0): Record<string, number | undefined> {
  const rows = new Map<Column, number>();
  const column = ([index, row]: readonly [number, number]): Column => {
    const made = { index } as Column;
    rows.set(made, row);
    return made;
  };
  const named = Object.entries(arcs).map(
    ([name, [from, to]], index) => [name, { index, from: column(from), to: column(to), corridor } as Arc] as const,
  );
  const found = orderTracks(
    named.map(([, arc]) => arc),
    (each) => rows.get(each) ?? 0,
  );
  return Object.fromEntries(named.map(([name, arc]) => [name, found.get(arc)]));
}

/** Names from the top down. */
function order(arcs: Readonly<Record<string, Ends>>): string[] {
  const found = Object.entries(heights(arcs));
  return found.toSorted(([, left = 0], [, right = 0]) => left - right).map(([name]) => name);
}

describe("the tracks of a corridor", () => {
  it("divide the space between two rows", () => {
    expect(
      heights(
        {
          a: [
            [0, 0],
            [2, 0],
          ],
        },
        2,
      ),
    ).toEqual({ a: 2.5 });
    expect(
      heights({
        a: [
          [0, 0],
          [2, 0],
        ],
        b: [
          [4, 0],
          [7, 0],
        ],
      }),
    ).toEqual({ a: 1 / 3, b: 2 / 3 });
  });

  it("have the shortest on top of those that hang from above, and the longest on top of those that stand below", () => {
    expect(
      order({
        long: [
          [0, 0],
          [4, 0],
        ],
        short: [
          [7, 0],
          [5, 0],
        ],
      }),
    ).toEqual(["short", "long"]);
    expect(
      order({
        short: [
          [5, 1],
          [7, 1],
        ],
        long: [
          [4, 1],
          [0, 1],
        ],
      }),
    ).toEqual(["long", "short"]);
    expect(
      order({
        standing: [
          [0, 1],
          [2, 1],
        ],
        hanging: [
          [5, 0],
          [9, 0],
        ],
      }),
    ).toEqual(["hanging", "standing"]);
  });

  it("keep the order of the file between arcs that are as long", () => {
    expect(
      order({
        a: [
          [0, 0],
          [2, 0],
        ],
        b: [
          [4, 0],
          [6, 0],
        ],
      }),
    ).toEqual(["a", "b"]);
    expect(
      order({
        a: [
          [0, 1],
          [2, 1],
        ],
        b: [
          [4, 1],
          [6, 1],
        ],
      }),
    ).toEqual(["a", "b"]);
  });

  it("count an arc with one end above and one below as hanging", () => {
    expect(
      order({
        standing: [
          [0, 1],
          [2, 1],
        ],
        across: [
          [5, 0],
          [9, 1],
        ],
      }),
    ).toEqual(["across", "standing"]);
  });

  it("are swapped where the arcs cross less often the other way round", () => {
    // The shorter one goes down at a column that the longer one spans.
    expect(
      order({
        short: [
          [3, 1],
          [5, 0],
        ],
        long: [
          [0, 0],
          [4, 0],
        ],
      }),
    ).toEqual(["long", "short"]);
    expect(
      order({
        short: [
          [1, 1],
          [-1, 0],
        ],
        long: [
          [4, 0],
          [0, 0],
        ],
      }),
    ).toEqual(["long", "short"]);
  });

  it("are not swapped where that would make as many crossings", () => {
    expect(
      order({
        short: [
          [1, 0],
          [2, 1],
        ],
        long: [
          [0, 0],
          [4, 0],
        ],
      }),
    ).toEqual(["short", "long"]);
    expect(
      order({
        a: [
          [1, 0],
          [3, 0],
        ],
        b: [
          [4, 0],
          [6, 0],
        ],
        around: [
          [0, 0],
          [9, 0],
        ],
      }),
    ).toEqual(["a", "b", "around"]);
  });

  it("are not swapped where arcs only meet at a column", () => {
    expect(
      order({
        short: [
          [1, 0],
          [2, 1],
        ],
        long: [
          [2, 0],
          [6, 0],
        ],
      }),
    ).toEqual(["short", "long"]);
    expect(
      order({
        short: [
          [6, 0],
          [7, 1],
        ],
        long: [
          [7, 0],
          [2, 0],
        ],
      }),
    ).toEqual(["short", "long"]);
  });
});
