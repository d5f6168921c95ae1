import type { Piece } from "./piece.ts";
import { similarPairs } from "./similar.ts";

/** Which pieces of the base and of a side are versions of the same thing. */
export interface Pairs {
  readonly inSide: ReadonlyMap<Piece, Piece>;
  readonly inBase: ReadonlyMap<Piece, Piece>;
  /** Pieces of the side that were moved from another block of the base. */
  readonly moved: ReadonlySet<Piece>;
  /** Pieces of both versions that something was moved out of or into, at any depth. */
  readonly around: ReadonlySet<Piece>;
  /** Pieces that could have been moved, but that the base does not have. */
  readonly added: readonly Added[];
}

/** Kinds that can be moved from one block to another. */
const MOVING: ReadonlySet<string> = new Set(["touchpoint", "stage", "opportunity", "handoff", "phase"]);

/** Matches the pieces of the base with those of a side: by key, by content, or in another block. */
export function pairPieces(base: Piece, side: Piece): Pairs {
  const finder = new PairFinder();
  finder.pair(base, side, [], []);
  finder.pairMoved();
  return finder;
}

/** Pairs pieces with the same key: those with the same text first, then the others in their order. */
export function sameKeyPairs(left: readonly Piece[], right: readonly Piece[]): [Piece, Piece][] {
  const byKey = Map.groupBy(right, (piece) => piece.key);
  const pairs: [Piece, Piece][] = [];
  const take = (one: Piece, fits: (other: Piece) => boolean): boolean => {
    const others = byKey.get(one.key) ?? [];
    const at = others.findIndex(fits);
    const [other] = at < 0 ? [] : others.splice(at, 1);
    if (other) pairs.push([one, other]);
    return other !== undefined;
  };
  const changed = left.filter((one) => !take(one, (other) => other.text === one.text));
  for (const one of changed) take(one, () => true);
  return pairs;
}

/** A piece that only one version has. */
export interface Added {
  readonly piece: Piece;
  /** The pieces around it, outermost first. */
  readonly within: readonly Piece[];
}

class PairFinder implements Pairs {
  readonly inSide = new Map<Piece, Piece>();
  readonly inBase = new Map<Piece, Piece>();
  readonly moved = new Set<Piece>();
  readonly around = new Set<Piece>();
  /** The pieces that only one version has. */
  private readonly removed: Added[] = [];
  readonly added: Added[] = [];

  pair(base: Piece, side: Piece, baseWay: readonly Piece[], sideWay: readonly Piece[]): void {
    this.inSide.set(base, side);
    this.inBase.set(side, base);
    if (base.form === "leaf" || side.form === "leaf") return;
    const [inBase, inSide] = [
      [...baseWay, base],
      [...sideWay, side],
    ];
    for (const [one, other] of sameKeyPairs(base.parts, side.parts)) this.pair(one, other, inBase, inSide);
    const [removed, added] = [this.unpaired(base, this.inSide), this.unpaired(side, this.inBase)];
    for (const [one, other] of similarPairs(removed, added)) this.pair(one, other, inBase, inSide);
    for (const piece of this.unpaired(base, this.inSide)) collect(piece, inBase, this.removed);
    for (const piece of this.unpaired(side, this.inBase)) collect(piece, inSide, this.added);
  }

  /** Pairs pieces that were moved from one block to another, where their keys are unambiguous. */
  pairMoved(): void {
    const removed = Map.groupBy(this.removed.splice(0), ({ piece }) => piece.key);
    const candidates = this.added.splice(0);
    const added = Map.groupBy(candidates, ({ piece }) => piece.key);
    for (const [key, [from, ...more]] of removed) {
      const [to, ...others] = added.get(key) ?? [];
      if (!from || !to || more.length > 0 || others.length > 0 || this.inBase.has(to.piece)) continue;
      this.moved.add(to.piece);
      for (const piece of [...from.within, ...to.within]) this.around.add(piece);
      this.pair(from.piece, to.piece, from.within, to.within);
    }
    for (const candidate of candidates) if (!this.inBase.has(candidate.piece)) this.added.push(candidate);
  }

  private unpaired({ parts }: Piece, paired: ReadonlyMap<Piece, Piece>): Piece[] {
    return parts.filter((part) => !paired.has(part));
  }
}

/** Collects everything that may have moved from a piece that only one version has. */
function collect(piece: Piece, within: readonly Piece[], found: Added[]): void {
  if (MOVING.has(piece.kind)) found.push({ piece, within });
  for (const part of piece.parts) collect(part, [...within, piece], found);
}
