import { join, type Marking, type Merged, markConflict } from "./conflict.ts";
import { layAlike, separateNames } from "./lay-out.ts";
import { mergeLeaves } from "./merge-three.ts";
import { mergeOrder } from "./order.ts";
import { type Pairs, sameKeyPairs } from "./pairs.ts";
import { type Found, type Piece, SLOTS, saysTheSame, type Versions } from "./piece.ts";

const NOTHING: Merged = { text: "", conflicts: 0 };

/**
 * Merges three versions of a text by what they say. A part that one side changed is that of this side; so a conflict is
 * only what both changed and can't be divided any further.
 *
 * @param pairs what of the base is found again in each side.
 */
export class PieceMerge {
  private readonly ours: Pairs;
  private readonly theirs: Pairs;
  private readonly marking: Marking;

  constructor(pairs: { readonly ours: Pairs; readonly theirs: Pairs }, marking: Marking) {
    this.ours = pairs.ours;
    this.theirs = pairs.theirs;
    this.marking = marking;
  }

  /** @returns `undefined` for a conflict in something that is not whole lines: what it lies in has to be marked. */
  merge(found: Found<Piece>): Merged | undefined {
    const merged = this.attempt(found);
    if (merged) return merged;
    const { ours, theirs } = found;
    const canBeMarked = (ours?.isLines ?? true) && (theirs?.isLines ?? true);
    return canBeMarked ? markConflict(found, this.marking) : undefined;
  }

  private attempt(found: Found<Piece>): Merged | undefined {
    const { base, ours, theirs } = found;
    const pieces = [base, ours, theirs].filter((piece) => piece !== undefined);
    const isMoving = pieces.some((piece) => this.ours.around.has(piece) || this.theirs.around.has(piece));
    if (!isMoving || (base && !(ours && theirs))) {
      if (!ours || !theirs) return this.oneSided(base, ours ?? theirs);
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

  /** What one side added, or the other one removed. */
  private oneSided(base: Piece | undefined, present: Piece | undefined): Merged | undefined {
    if (!base || !present) return plain(present?.text ?? "");
    return saysTheSame(base, present) ? NOTHING : undefined;
  }

  private mergeSlots({ base, ours, theirs }: Found<Piece>): Merged | undefined {
    const merged: Merged[] = [];
    for (const slot of SLOTS) {
      const in_ = (piece: Piece | undefined): Piece | undefined => piece?.parts.find(({ key }) => key === slot);
      const part = this.merge({ base: in_(base), ours: in_(ours), theirs: in_(theirs) });
      if (!part) return undefined;
      merged.push(part);
    }
    return join(merged);
  }

  private mergeList(found: Found<Piece>, form: "list" | "names"): Merged | undefined {
    const { base, ours, theirs } = this.identify(found);
    const merged: Merged[] = [];
    for (const item of mergeOrder({ base, ours, theirs })) {
      const part = this.mergeItem(item, {
        base: base.includes(item),
        ours: ours.includes(item),
        theirs: theirs.includes(item),
      });
      if (!part) return undefined;
      if (part.text !== "") merged.push(part);
    }
    if (form === "names") return join(separateNames(merged));
    return join(found.ours?.kind === "body" ? layAlike(merged) : merged);
  }

  /** @param isHere in which versions of the list it stands; what is elsewhere was moved from one block to another. */
  private mergeItem(item: Found<Piece>, isHere: Versions<boolean>): Merged | undefined {
    const { ours, theirs } = item;
    if (isHere.ours && isHere.theirs) return this.merge(item);
    if (!isHere.ours && !isHere.theirs) return NOTHING;
    const [here, elsewhere] = isHere.ours ? [ours, theirs] : [theirs, ours];
    if (!here || !elsewhere) return this.merge(item);
    // The other side moved it away from here, or this one brought it here.
    if (isHere.base) return NOTHING;
    if (!this.ours.moved.has(elsewhere) && !this.theirs.moved.has(elsewhere)) return this.merge(item);
    return here.isLines ? markConflict(isHere.ours ? { ours } : { theirs }, this.marking) : undefined;
  }

  /** The parts of the three versions of a list as items, each one object, wherever it stands. */
  private identify({ base, ours, theirs }: Found<Piece>): Versions<Found<Piece>[]> {
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

function plain(text: string): Merged {
  return { text, conflicts: 0 };
}
