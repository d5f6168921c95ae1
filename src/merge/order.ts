import type { Versions } from "./piece.ts";

/**
 * Merges the orders of three lists. What a side moved stands where that side has it; what it added stands behind what it
 * stands behind there, that of ours before that of theirs. Where both moved the same, the place is that of ours.
 *
 * @returns everything that ours or theirs has, once.
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

/** What both sides moved, each to another place: behind something else of what both left where it was. */
export function movedApart<T>({ base, ours, theirs }: Versions<readonly T[]>): Set<T> {
  const [stays, stayed] = [unmoved(base, ours), unmoved(base, theirs)];
  const isSettled = (item: T): boolean => stays.has(item) && stayed.has(item);
  const [inOurs, inTheirs] = [behindWhat(ours, isSettled), behindWhat(theirs, isSettled)];
  const places = new Set(base);
  const apart = ours.filter((item) => {
    const isMovedByBoth = places.has(item) && inTheirs.has(item) && !stays.has(item) && !stayed.has(item);
    return isMovedByBoth && inOurs.get(item) !== inTheirs.get(item);
  });
  return new Set(apart);
}

/** For each item the last one before it that something can be placed by. */
function behindWhat<T>(items: readonly T[], isSettled: (item: T) => boolean): Map<T, T | undefined> {
  const places = new Map<T, T | undefined>();
  let last: T | undefined;
  for (const item of items) {
    places.set(item, last);
    if (isSettled(item)) last = item;
  }
  return places;
}

/** What a side has in the order of the base: the most that can be said to have stayed while the rest was moved. */
export function unmoved<T>(base: readonly T[], side: readonly T[]): Set<T> {
  const places = new Map(base.map((item, index) => [item, index]));
  const common = side.filter((item) => places.has(item));
  const indexes = common.map((item) => places.get(item) ?? 0);
  // The longest rising sequence: for each length the last item of the one that ends lowest, and what is before each item.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, index] of indexes.entries()) {
    let length = ends.length;
    while (length > 0 && (indexes[ends[length - 1] ?? 0] ?? 0) > index) length--;
    before[at] = ends[length - 1];
    ends[length] = at;
  }
  const kept = new Set<T>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const item = common[at];
    if (item !== undefined) kept.add(item);
  }
  return kept;
}
