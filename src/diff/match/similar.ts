import { meaningOf, saidBy, type TreeNode } from "./tree.ts";

/** What a node says, piece by piece, with how much each piece tells of what it is. */
export type Pieces = ReadonlyMap<string, number>;

const TITLE = 4;
const FACT = 2;
const WORD = 0.5;

/** The pieces of what a node says: its title, its facts, the words of both, and what stands in it. */
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
    pieces.set(child.name === "" ? saidBy(child) : `${child.kind} ${child.name}`, FACT);
    const { metric } = child.fields;
    if (metric) pieces.set(`${child.kind} of ${meaningOf(metric)}`, WORD * 2);
  }
  return pieces;
}

interface Candidate<T> {
  readonly before: T;
  readonly after: T;
  readonly likeness: number;
}

/**
 * Pairs of what is most alike, each thing in one pair at most. Only things that share a piece are compared, so that many
 * things that have nothing in common take no time.
 *
 * @param piecesOf what a thing says. @param atLeast the likeness, from 0 to 1, from which on two are taken for the same.
 */
export function pairAlike<T>(
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
    // A piece that many have tells nothing apart.
    const near = new Set([...own.keys()].flatMap((piece) => few(having.get(piece))));
    return [...near].map(
      (before): Candidate<T> => ({ before, after, likeness: likeness(pieces.get(before) ?? own, own) }),
    );
  });
  const taken = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { before, after } of candidates
    .filter((candidate) => candidate.likeness >= atLeast)
    .toSorted((a, b) => b.likeness - a.likeness)) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    pairs.push([before, after]);
  }
  return pairs;
}

/** More things than these are not looked at one by one. */
const MANY = 50;

function few<T>(items: readonly T[] = []): readonly T[] {
  return items.length > MANY ? items.slice(0, MANY) : items;
}

/** How much of what two say is the same, from 0 to 1 (Dice's coefficient, by weight). */
function likeness(left: Pieces, right: Pieces): number {
  let both = 0;
  for (const [piece, weight] of left) if (right.has(piece)) both += weight;
  const all = sum(left) + sum(right);
  return all === 0 ? 0 : (2 * both) / all;
}

function sum(pieces: Pieces): number {
  let total = 0;
  for (const weight of pieces.values()) total += weight;
  return total;
}
