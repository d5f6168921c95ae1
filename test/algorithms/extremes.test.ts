import { expect, it } from "vitest";
import { highest, lowest } from "../../src/algorithms/extremes.ts";

it("finds the highest and the lowest of any number of numbers", () => {
  expect([highest([2, 5, -1]), lowest([2, 5, -1])]).toEqual([5, -1]);
  expect([highest([]), lowest([])]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  expect([highest([2], 3), highest([4], 3), highest([], 3)]).toEqual([3, 4, 3]);
  expect([lowest([2], 3), lowest([4], 3), lowest([], 3)]).toEqual([2, 3, 3]);
  const many = Array.from({ length: 1_000_000 }, (_, at) => at);
  expect([highest(many), lowest(many)]).toEqual([999_999, 0]);
});
