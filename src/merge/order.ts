import { longestIncreasingSubsequence } from "../algorithms/longest-increasing-subsequence.ts";
import type { Versions } from "./piece.ts";

/**
 * Merges the orders of three lists. Items that a side moved are where that side has them; items that it added follow the item that
 * they follow there, ours before theirs. Where both sides moved the same item, ours wins.
 *
 * @returns every item of ours or theirs, once.
 */
export function mergeOrder<T>({ base, ours, theirs }: Versions<readonly T[]>): T[] {
  const [inOurs, inTheirs] = [new Set(ours), new Set(theirs)];
  const [stays, stayed] = [unmoved(base, ours), unmoved(base, theirs)];
  const merged = [...ours];
  let previous: T | undefined;
  for (const item of theirs) {
    const isPlaced = inOurs.has(item) && (stayed.has(item) || !stays.has(item));
    if (!isPlaced) {
      if (inOurs.has(item)) merged.splice(merged.indexOf(item), 1);
      let at = previous === undefined ? 0 : merged.indexOf(previous) + 1;
      for (let next = merged[at]; next !== undefined && !stays.has(next) && !inTheirs.has(next); next = merged[at])
        at++;
      merged.splice(at, 0, item);
    }
    previous = item;
  }
  return merged;
}

/** The items that the sides moved or added to different places: they follow different ones of the items that neither side moved. */
export function movedApart<T>({ base, ours, theirs }: Versions<readonly T[]>): Set<T> {
  const [stays, stayed] = [unmoved(base, ours), unmoved(base, theirs)];
  const isSettled = (item: T): boolean => stays.has(item) && stayed.has(item);
  const [inOurs, inTheirs] = [settledBefore(ours, isSettled), settledBefore(theirs, isSettled)];
  const apart = ours.filter((item) => {
    const isPlacedByBoth = inTheirs.has(item) && !stays.has(item) && !stayed.has(item);
    return isPlacedByBoth && inOurs.get(item) !== inTheirs.get(item);
  });
  return new Set(apart);
}

/** For each item, the last one before it that neither side moved. */
function settledBefore<T>(items: readonly T[], isSettled: (item: T) => boolean): Map<T, T | undefined> {
  const places = new Map<T, T | undefined>();
  let last: T | undefined;
  for (const item of items) {
    places.set(item, last);
    if (isSettled(item)) last = item;
  }
  return places;
}

/** The items that a side did not move: as many as possible that are still in the order of the base. */
function unmoved<T>(base: readonly T[], side: readonly T[]): Set<T> {
  const places = new Map(base.map((item, index) => [item, index]));
  const common = side.filter((item) => places.has(item));
  const inOrder = longestIncreasingSubsequence(common.map((item) => places.get(item) ?? 0));
  return new Set(common.filter((_, index) => inOrder.has(index)));
}
