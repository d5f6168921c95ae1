import { expect, it } from "vitest";
import { countLeading } from "../../src/algorithms/count-leading.ts";

it.each([
  [[], 0],
  [[1], 1],
  [[5], 0],
  [[1, 2, 5, 7], 2],
  [[1, 2, 3], 3],
  [[5, 6], 0],
])("counts how many of %j are less than 4", (items, expected) => {
  expect(countLeading(items, (item) => item < 4)).toBe(expected);
});
