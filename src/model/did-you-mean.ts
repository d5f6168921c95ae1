import { closest, distance } from "fastest-levenshtein";

/**
 * The known word that was probably meant: one that differs in few letters for its length, in their order alone, or in capitals.
 * @returns `undefined` when nothing comes close.
 */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const same = known.find((candidate) => candidate !== word && candidate.toLowerCase() === word.toLowerCase());
  if (same) return same;
  const letters = sorted(word);
  const turned = known.find((candidate) => candidate.length === letters.length && sorted(candidate) === letters);
  if (turned) return turned;
  const near = known.length > 0 ? closest(word, known) : undefined;
  return near && distance(word, near) <= Math.max(1, near.length / 3) ? near : undefined;
}

function sorted(word: string): string {
  return [...word].toSorted().join("");
}
