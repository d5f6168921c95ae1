import { CLAUSE_WORDS } from "./clauses.ts";
import type { Piece } from "./piece.ts";

/** What two pieces must have in common, in letters, to be two versions of one. */
const LEAST_LETTERS = 10;
/** And what part of all their letters that must be. */
const LEAST_PART = 0.6;
/** More pairs than this are not compared. */
const MOST_PAIRS = 10_000;

/** Kinds that are known by name alone: another name is another thing, however alike the rest is. */
const NEVER_RENAMED: ReadonlySet<string> = new Set(["value", "entry", "unknown", "clause", "name", "keyword"]);

/** Pairs of pieces that say nearly the same under another name: what was renamed, or said in other words. */
export function similarPairs(left: readonly Piece[], right: readonly Piece[]): [Piece, Piece][] {
  if (left.length * right.length > MOST_PAIRS) return [];
  const words = new Map([...left, ...right].map((piece) => [piece, wordsOf(piece)]));
  const scored = left.flatMap((one) =>
    right
      .filter((other) => other.kind === one.kind && !NEVER_RENAMED.has(one.kind))
      .map((other) => ({
        one,
        other,
        likeness: sameTitle(one, other) + likeness(words.get(one) ?? [], words.get(other) ?? []),
      })),
  );
  const taken = new Set<Piece>();
  return scored
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .flatMap(({ one, other }): [Piece, Piece][] => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [[one, other]];
    });
}

/** The part of their letters that two lists of words share; 0 when it is too little to tell. */
function likeness(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += word.length;
    counts.set(word, count - 1);
  }
  const part = (2 * shared) / (letters(left) + letters(right));
  return shared >= LEAST_LETTERS && part >= LEAST_PART ? part : 0;
}

/** 1 for two facts with the same title. */
function sameTitle(one: Piece, other: Piece): number {
  const title = titleOf(one);
  return title !== undefined && title === titleOf(other) ? 1 : 0;
}

function titleOf(fact: Piece): string | undefined {
  const [, core] = fact.parts;
  const words = core?.parts[0]?.parts[0];
  return words?.parts.find(({ key }) => key === "text 0")?.text.trim();
}

function letters(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function wordsOf({ kind, text }: Piece): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}_-]+/gu) ?? [];
  return words.filter((word) => word !== kind && !CLAUSE_WORDS.has(word));
}
