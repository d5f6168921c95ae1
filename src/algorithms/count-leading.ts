/**
 * Counts the items at the start of a list for which something holds, by halving: O(log n).
 *
 * @param holds true for all items up to some place, and false for all behind it.
 */
export function countLeading<Item>(items: ArrayLike<Item>, holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
