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
