/**
 * The places in a list of numbers that are in rising order, as many as there can be: what stays where it is when all else is
 * moved around it (the longest increasing subsequence, by patience sorting).
 */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** The place at which the best rise of each length ends. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1];
    ends[low] = place;
  }
  const rise = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) rise.add(place);
  return rise;
}
