import { diceSimilarity, sharedWeight, type WeightedParts } from "../algorithms/dice-similarity.ts";
import { CLAUSE_WORDS } from "./clauses.ts";
import type { Piece } from "./piece.ts";

/** The number of letters that two pieces must have in common to be two versions of one. */
const LEAST_LETTERS = 10;
/** The share of all their letters that this must be. */
const LEAST_PART = 0.6;
/** More pairs than this are not compared. */
const MOST_PAIRS = 10_000;

/** Kinds that are only matched by name: another name is another thing, however similar the rest is. */
const NEVER_RENAMED: ReadonlySet<string> = new Set(["value", "entry", "unknown", "clause", "name", "keyword"]);

/** Pairs pieces with similar content and different keys: they were renamed or reworded. */
export function similarPairs(left: readonly Piece[], right: readonly Piece[]): [Piece, Piece][] {
  if (left.length * right.length > MOST_PAIRS) return [];
  const words = new Map([...left, ...right].map((piece) => [piece, wordsOf(piece)]));
  const scored = left.flatMap((one) =>
    right
      .filter((other) => other.kind === one.kind && !NEVER_RENAMED.has(one.kind))
      .map((other) => ({
        one,
        other,
        similarity: sameTitle(one, other) + similarity(words.get(one) ?? NO_WORDS, words.get(other) ?? NO_WORDS),
      })),
  );
  const taken = new Set<Piece>();
  return scored
    .filter(({ similarity }) => similarity > 0)
    .sort((a, b) => b.similarity - a.similarity)
    .flatMap(({ one, other }): [Piece, Piece][] => {
      if (taken.has(one) || taken.has(other)) return [];
      taken.add(one).add(other);
      return [[one, other]];
    });
}

const NO_WORDS: WeightedParts = new Map();

/** The share of their letters that two pieces have in common; 0 when it is too little to match them. */
function similarity(left: WeightedParts, right: WeightedParts): number {
  if (sharedWeight(left, right) < LEAST_LETTERS) return 0;
  const part = diceSimilarity(left, right);
  return part >= LEAST_PART ? part : 0;
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

/** The words of a piece, with the number of letters in all places where each stands. */
function wordsOf({ kind, text }: Piece): WeightedParts {
  const letters = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}_-]+/gu)) {
    if (word !== kind && !CLAUSE_WORDS.has(word)) letters.set(word, (letters.get(word) ?? 0) + word.length);
  }
  return letters;
}
