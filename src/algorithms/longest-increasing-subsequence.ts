import { countLeading } from "./count-leading.ts";

/**
 * Finds the longest increasing subsequence of a list of different numbers, by patience sorting in O(n log n). For a list that was
 * reordered, these are the items that can be said to have stayed in place while all others were moved around them.
 *
 * @returns the indexes of its numbers, in no particular order.
 */
export function longestIncreasingSubsequence(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length, the index at which the subsequence of that length with the lowest last number ends. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    const shorter = countLeading(ends, (end) => (numbers[end] ?? 0) < number);
    previous[index] = ends[shorter - 1];
    ends[shorter] = index;
  }
  const found = new Set<number>();
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) found.add(index);
  return found;
}
