import type { Versions } from "./piece.ts";

/**
 * Whether a merged text has every word that a side added: the number of times that both sides together added it to the base,
 * minus the number of times that the other side removed it.
 */
export function losesNothing(merged: string, versions: Versions<string>): boolean {
  const [base, ours, theirs, found] = [versions.base, versions.ours, versions.theirs, merged].map(countWords);
  if (!base || !ours || !theirs || !found) return false;
  return [...ours.keys(), ...theirs.keys()].every((word) => {
    const before = base.get(word) ?? 0;
    const [more, less] = [(ours.get(word) ?? 0) - before, (theirs.get(word) ?? 0) - before].toSorted((a, b) => b - a);
    if (more === undefined || less === undefined) return false;
    return (found.get(word) ?? 0) >= before + more + Math.min(0, less);
  });
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}_-]+|[^\s,{}]/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
