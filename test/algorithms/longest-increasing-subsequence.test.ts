import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestIncreasingSubsequence } from "../../src/algorithms/longest-increasing-subsequence.ts";

describe("the longest increasing subsequence", () => {
  it("holds everything of a list in order, and one item of a list in reverse", () => {
    expect([...longestIncreasingSubsequence([2, 4, 8])].toSorted()).toEqual([0, 1, 2]);
    expect([...longestIncreasingSubsequence([8, 4, 2])]).toEqual([2]);
    expect([...longestIncreasingSubsequence([])]).toEqual([]);
  });

  it("leaves out the one item that was moved", () => {
    expect([...longestIncreasingSubsequence([0, 3, 1, 2, 4])].toSorted()).toEqual([0, 2, 3, 4]);
  });

  it("increases, and is as long as the longest that trying all of them finds", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 9 }), (numbers) => {
        const indexes = [...longestIncreasingSubsequence(numbers)].toSorted((a, b) => a - b);
        expect(isIncreasing(indexes.map((index) => numbers[index] ?? Number.NaN))).toBe(true);
        expect(indexes).toHaveLength(longestByTrying(numbers));
      }),
    );
  });
});

function longestByTrying(numbers: readonly number[]): number {
  const subsequences = Array.from({ length: 2 ** numbers.length }, (_, bits) =>
    numbers.filter((_, index) => bits & (1 << index)),
  );
  return Math.max(...subsequences.filter(isIncreasing).map(({ length }) => length));
}

function isIncreasing(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || (numbers[index - 1] ?? 0) < number);
}
