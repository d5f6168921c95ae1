import { expect, it } from "vitest";
import { finderAmong } from "../../src/model/place.ts";

const at = (line: number, character = 0) => ({ line, character });
const thing = (name: string, start: number, end: number) => ({ name, range: { start: at(start), end: at(end) } });

it("finds the thing that a position lies in, whatever their order", () => {
  const find = finderAmong([thing("c", 9, 12), thing("a", 0, 2), thing("b", 2, 5)]);
  const names = [at(0), at(1, 7), at(2), at(4, 99), at(5), at(8), at(9), at(11), at(12)].map(
    (place) => find(place)?.name,
  );
  expect(names).toEqual(["a", "a", "b", "b", undefined, undefined, "c", "c", undefined]);
});

it("finds nothing among nothing", () => {
  expect(finderAmong([])(at(0))).toBeUndefined();
});
