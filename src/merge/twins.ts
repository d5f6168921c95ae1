import { keywordsThat } from "../model/keywords.ts";
import type { Added, Pairs } from "./pairs.ts";
import type { Piece } from "./piece.ts";

/** Kinds whose order has a meaning: customers go from one to the next. */
export const IN_SEQUENCE = keywordsThat(({ ordered = false }) => ordered);

/** What both sides added, in different blocks. */
export interface Twins {
  readonly pieces: ReadonlySet<Piece>;
  /** The pieces around them, at any depth. */
  readonly around: ReadonlySet<Piece>;
}

/**
 * The touchpoints and stages that both sides added to one journey by the same name, but in different blocks. Each is there only
 * once in what either side meant.
 */
export function twinsOf(ours: Pairs, theirs: Pairs): Twins {
  const [pieces, around] = [new Set<Piece>(), new Set<Piece>()];
  const others = Map.groupBy(theirs.added, nameOf);
  for (const [name, [one, ...more]] of Map.groupBy(ours.added, nameOf)) {
    const [other, ...evenMore] = others.get(name) ?? [];
    if (!one || !other || more.length > 0 || evenMore.length > 0 || !IN_SEQUENCE.has(one.piece.kind)) continue;
    if (isSameBlock(one, other, ours, theirs)) continue;
    for (const { piece, within } of [one, other]) {
      pieces.add(piece);
      for (const outer of within) around.add(outer);
    }
  }
  return { pieces, around };
}

/** Names belong to journeys. */
function nameOf({ piece, within }: Added): string {
  return JSON.stringify([within.find(({ kind }) => kind === "journey")?.key, piece.key]);
}

function isSameBlock(one: Added, other: Added, ours: Pairs, theirs: Pairs): boolean {
  const [left, right] = [one.within.at(-1), other.within.at(-1)];
  const origin = left && ours.inBase.get(left);
  if (origin !== undefined) return right !== undefined && theirs.inBase.get(right) === origin;
  const way = ({ within }: Added): string => JSON.stringify(within.map(({ key }) => key));
  return way(one) === way(other);
}
