import { diceSimilarity, type WeightedParts } from "../../algorithms/dice-similarity.ts";
import { meaningOf, meaningOfNode, type TreeNode } from "../tree/tree.ts";

/** The content of a node, piece by piece, with how much each piece says about its identity. */
export type Pieces = WeightedParts;

const TITLE = 4;
const FACT = 2;
const WORD = 0.5;

/** The pieces of a node: its title, its facts, the words of both, and its children. */
export function piecesOf({ fields, children }: TreeNode): Pieces {
  const pieces = new Map<string, number>();
  for (const [field, value] of Object.entries(fields)) {
    const meaning = meaningOf(value);
    pieces.set(`${field}=${meaning}`, field === "title" ? TITLE : FACT);
    if (!("names" in value)) {
      for (const word of meaning.toLowerCase().split(/[\s;,.]+/)) if (word) pieces.set(`${field}~${word}`, WORD);
    } else for (const name of value.names) pieces.set(`${field}~${name}`, WORD);
  }
  for (const child of children) {
    pieces.set(child.name === "" ? meaningOfNode(child) : `${child.kind} ${child.name}`, FACT);
    const { metric } = child.fields;
    if (metric) pieces.set(`${child.kind} of ${meaningOf(metric)}`, WORD * 2);
  }
  return pieces;
}

interface Candidate<T> {
  readonly before: T;
  readonly after: T;
  readonly similarity: number;
}

/**
 * Pairs the most similar things, each in one pair at most. Only things that share a piece are compared, so many things with
 * nothing in common take no time.
 *
 * @param piecesOf the content of a thing. @param atLeast the similarity, from 0 to 1, from which on two can be a pair.
 */
export function pairSimilar<T>(
  befores: readonly T[],
  afters: readonly T[],
  piecesOf: (item: T, side: "before" | "after") => Pieces,
  atLeast: number,
): [before: T, after: T][] {
  if (befores.length === 0 || afters.length === 0) return [];
  const pieces = new Map(befores.map((item) => [item, piecesOf(item, "before")]));
  const having = new Map<string, T[]>();
  for (const [item, own] of pieces) {
    for (const piece of own.keys()) {
      const known = having.get(piece);
      if (known) known.push(item);
      else having.set(piece, [item]);
    }
  }
  const candidates = afters.flatMap((after) => {
    const own = piecesOf(after, "after");
    // A piece that many things have does not tell them apart.
    const near = new Set([...own.keys()].flatMap((piece) => few(having.get(piece))));
    return [...near].map(
      (before): Candidate<T> => ({ before, after, similarity: diceSimilarity(pieces.get(before) ?? own, own) }),
    );
  });
  const taken = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { before, after } of candidates
    .filter((candidate) => candidate.similarity >= atLeast)
    .toSorted((a, b) => b.similarity - a.similarity)) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    pairs.push([before, after]);
  }
  return pairs;
}

/** Of more things than this, only the first ones are compared. */
const MANY = 50;

function few<T>(items: readonly T[] = []): readonly T[] {
  return items.length > MANY ? items.slice(0, MANY) : items;
}
