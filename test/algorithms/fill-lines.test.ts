import { expect, it } from "vitest";
import { fillLines } from "../../src/algorithms/fill-lines.ts";

it("fills each line with as many words as fit, spaces included", () => {
  expect(fillLines([2, 3, 4], 1, 6)).toEqual([0, 2]);
  expect(fillLines([2, 3, 4], 1, 5)).toEqual([0, 1, 2]);
  expect(fillLines([2, 3, 4], 1, 11)).toEqual([0]);
});

it("gives a word that is too wide a line of its own", () => {
  expect(fillLines([9, 1, 9, 1, 1], 1, 4)).toEqual([0, 1, 2, 3]);
});

it("keeps empty words, and needs no line for no words", () => {
  expect(fillLines([1, 0, 1], 1, 4)).toEqual([0]);
  expect(fillLines([], 1, 4)).toEqual([]);
});
