import { endWithoutDoubles, withoutDoubles } from "./comments.ts";
import { join, type Marking, type Merged, markConflict } from "./conflict.ts";
import { layAlike, separateNames } from "./lay-out.ts";
import { mergeLeaves } from "./merge-three.ts";
import { mergeOrder, movedApart } from "./order.ts";
import { type Pairs, sameKeyPairs } from "./pairs.ts";
import { type Found, inOneLine, type Piece, SLOTS, type Versions } from "./piece.ts";
import { IN_SEQUENCE, type Twins, twinsOf } from "./twins.ts";

/** A part of a list in its three versions, wherever they are. */
interface Item extends Found<Piece> {
  /** Whether the two sides moved or added it to different places of the list: then there is an item for each place. */
  readonly isApart?: boolean;
}

const NOTHING: Merged = { text: "", conflicts: 0 };

/**
 * Merges three versions of a text by meaning. A part that only one side changed is taken from that side, so only a part that both
 * changed and that can't be divided any further is a conflict.
 *
 * @param pairs the pieces of the base that were matched in each side.
 */
export class PieceMerge {
  private readonly ours: Pairs;
  private readonly theirs: Pairs;
  private readonly twins: Twins;
  private readonly marking: Marking;

  constructor(pairs: { readonly ours: Pairs; readonly theirs: Pairs }, marking: Marking) {
    this.ours = pairs.ours;
    this.theirs = pairs.theirs;
    this.twins = twinsOf(pairs.ours, pairs.theirs);
    this.marking = marking;
  }

  /** @returns `undefined` for a conflict inside of a line: the piece around it has to be marked. */
  merge(found: Found<Piece>): Merged | undefined {
    const merged = this.attempt(found);
    if (merged) return merged;
    const { ours, theirs } = found;
    const canBeMarked = [ours, theirs].every((piece) => piece?.isLines ?? true);
    return canBeMarked ? markConflict(found, this.marking) : undefined;
  }

  private attempt(found: Found<Piece>): Merged | undefined {
    const { base, ours, theirs } = found;
    const pieces = [base, ours, theirs].filter((piece) => piece !== undefined);
    const isMoving = pieces.some((piece) =>
      [this.ours, this.theirs, this.twins].some(({ around }) => around.has(piece)),
    );
    if (!isMoving || (base && !(ours && theirs))) {
      if (!ours || !theirs) return this.oneSided(found);
      if (ours.text === theirs.text || base?.text === theirs.text) return plain(ours.text);
      if (base?.text === ours.text) return plain(theirs.text);
    }
    const form = (ours ?? theirs)?.form;
    if (!pieces.every((piece) => piece.form === form)) return undefined;
    if (form === "slots") return this.mergeSlots(found);
    if (form === "list" || form === "names") return this.mergeList(found, form);
    const text = mergeLeaves({ base: base?.text, ours: ours?.text ?? "", theirs: theirs?.text ?? "" });
    return text === undefined ? undefined : plain(text);
  }

  /** A piece that only one side has: it added the piece, or the other side removed it. */
  private oneSided({ base, ours, theirs }: Found<Piece>): Merged | undefined {
    const present = ours ?? theirs;
    if (!base || !present) return plain(present?.text ?? "");
    const [remover, keeper] = ours ? [this.theirs, this.ours] : [this.ours, this.theirs];
    // A part that was moved elsewhere before the rest was removed is merged there.
    const isMovedAway = (part: Piece | undefined): boolean => {
      const there = part && remover.inSide.get(part);
      return there !== undefined && remover.moved.has(there);
    };
    // Above another part a comment is still there, and with this part it goes.
    const isLostComment = (part: Piece): boolean => part.kind === "comment" && !keeper.inSide.has(part);
    const before = textWithout(base, (part) => isMovedAway(part) || isLostComment(part));
    const after = textWithout(present, (part) => isMovedAway(keeper.inBase.get(part)));
    return inOneLine(before) === inOneLine(after) ? NOTHING : undefined;
  }

  private mergeSlots({ base, ours, theirs }: Found<Piece>): Merged | undefined {
    const merged: Merged[] = [];
    let facts = NOTHING;
    for (const slot of SLOTS) {
      const inSlot = (piece: Piece | undefined): Piece | undefined => piece?.parts.find(({ key }) => key === slot);
      const part = this.merge({ base: inSlot(base), ours: inSlot(ours), theirs: inSlot(theirs) });
      if (!part) return undefined;
      if (slot === "body") facts = part;
      const isEnd = facts.text !== "" && (slot === "close" || slot === "tail");
      const versions = { base: base?.text ?? "", ours: ours?.text ?? "", theirs: theirs?.text ?? "" };
      merged.push(isEnd ? endWithoutDoubles(facts, part, versions) : part);
    }
    return join(merged);
  }

  private mergeList(found: Found<Piece>, form: "list" | "names"): Merged | undefined {
    const lists = splitMovedApart(this.identify(found));
    const [base, ours, theirs] = [new Set(lists.base), new Set(lists.ours), new Set(lists.theirs)];
    const merged: Merged[] = [];
    for (const item of mergeOrder(lists)) {
      const part = this.mergeItem(item, { base: base.has(item), ours: ours.has(item), theirs: theirs.has(item) });
      if (!part) return undefined;
      if (part.text !== "") merged.push(part);
    }
    if (form === "names") return join(separateNames(merged));
    if (found.ours?.kind !== "body") return join(merged);
    const partsOf = (piece: Piece | undefined): readonly Piece[] => piece?.parts ?? [];
    const { base: before, ours: left, theirs: right } = found;
    const versions = { base: partsOf(before), ours: partsOf(left), theirs: partsOf(right) };
    return join(layAlike(withoutDoubles(merged, versions)));
  }

  /** @param isHere which versions of the list have it; in the others it was moved to another block. */
  private mergeItem(item: Item, isHere: Versions<boolean>): Merged | undefined {
    const { ours, theirs } = item;
    if (isHere.ours && isHere.theirs) return this.merge(item);
    if (!isHere.ours && !isHere.theirs) return NOTHING;
    const [here, elsewhere] = isHere.ours ? [ours, theirs] : [theirs, ours];
    const side = isHere.ours ? "ours" : "theirs";
    const isTwin = here !== undefined && this.twins.pieces.has(here);
    if (!here || (!elsewhere && !isTwin)) return this.merge(item);
    // The other side moved it away from here, or this side moved it here.
    if (isHere.base) return NOTHING;
    const isMoved = elsewhere !== undefined && (this.ours.moved.has(elsewhere) || this.theirs.moved.has(elsewhere));
    if (!item.isApart && !isMoved && !isTwin) return this.merge(item);
    return here.isLines ? markConflict({ base: item.base, [side]: here }, this.marking) : undefined;
  }

  /** The parts of the three versions of a list as items; all versions of a part share one item. */
  private identify({ base, ours, theirs }: Found<Piece>): Versions<Item[]> {
    const items = new Map<Piece, Found<Piece>>();
    const known = (part: Piece): Found<Piece> => {
      const item = items.get(part) ?? {
        base: part,
        ours: this.ours.inSide.get(part),
        theirs: this.theirs.inSide.get(part),
      };
      for (const version of [item.base, item.ours, item.theirs]) if (version) items.set(version, item);
      return item;
    };
    const inBase = (base?.parts ?? []).map(known);
    const added = {
      ours: (ours?.parts ?? []).filter((part) => !this.ours.inBase.has(part)),
      theirs: (theirs?.parts ?? []).filter((part) => !this.theirs.inBase.has(part)),
    };
    for (const [one, other] of sameKeyPairs(added.ours, added.theirs)) {
      const item = { ours: one, theirs: other };
      items.set(one, item).set(other, item);
    }
    const itemOf = (part: Piece, origin: Piece | undefined, alone: Found<Piece>): Found<Piece> =>
      items.get(part) ?? (origin ? known(origin) : alone);
    return {
      base: inBase,
      ours: (ours?.parts ?? []).map((part) => itemOf(part, this.ours.inBase.get(part), { ours: part })),
      theirs: (theirs?.parts ?? []).map((part) => itemOf(part, this.theirs.inBase.get(part), { theirs: part })),
    };
  }
}

/** Splits each item that the sides moved or added to different places into two, one for each place. */
function splitMovedApart(lists: Versions<Item[]>): Versions<Item[]> {
  const apart = movedApart(lists);
  for (const item of apart) if (!IN_SEQUENCE.has(item.ours?.kind ?? "")) apart.delete(item);
  if (apart.size === 0) return lists;
  const { base, ours, theirs } = lists;
  return {
    base: base.filter((item) => !apart.has(item)),
    ours: ours.map((item) => (apart.has(item) ? { ...item, isApart: true } : item)),
    theirs: theirs.map((item) => (apart.has(item) ? { ...item, isApart: true } : item)),
  };
}

function textWithout(piece: Piece, isLeftOut: (part: Piece) => boolean): string {
  if (isLeftOut(piece)) return "";
  if (piece.form === "leaf") return piece.text;
  return piece.parts.map((part) => textWithout(part, isLeftOut)).join("");
}

function plain(text: string): Merged {
  return { text, conflicts: 0 };
}
