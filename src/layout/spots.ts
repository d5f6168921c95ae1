import type { ChangeMarks } from "../model/change-mark.ts";
import type { TextRange } from "../model/place.ts";
import { makeIds } from "./ids.ts";
import type { Spot } from "./scene-parts.ts";

/** A thing on the map before it has its id. */
export interface SpotDraft {
  /** What its id is made from. */
  readonly id: readonly string[];
  readonly about: string;
  /** All that it says, in words. */
  readonly label: string;
  /** The file it is written in, where that is not the one at hand. */
  readonly uri?: string | undefined;
  /** What to select when jumping to it; `undefined` when it is written nowhere. */
  readonly range: TextRange | undefined;
  /** The whole declaration; the range when absent. */
  readonly whole?: TextRange;
}

/** Makes the spots of one map and remembers them in order. */
export interface Spots {
  readonly all: readonly Spot[];
  /** @param file the one at hand. */
  add(draft: SpotDraft, file: string): Spot;
}

/** How the ids start of what stands for a thing itself. */
const THINGS: ReadonlySet<string> = new Set([
  "touchpoint",
  "gone-touchpoint",
  "stage",
  "gone-stage",
  "handoff",
  "opportunity",
  "gone-opportunity",
]);

/** @param changes what to tell of the things that are on the map. */
export function makeSpots(changes?: ChangeMarks): Spots {
  const ids = makeIds();
  const all: Spot[] = [];
  return {
    all,
    add({ id, about, label, uri, range, whole }, file) {
      const mark = changes?.get(about);
      const spot: Spot = {
        id: ids(id),
        about,
        // Told once of each thing: where it stands by itself, not at all that is known of it.
        label: mark && THINGS.has(id[0] ?? "") ? `${label}, ${mark.kind}: ${mark.words}` : label,
        change: mark?.kind,
        place: range && { uri: uri ?? file, range, whole: whole ?? range },
      };
      all.push(spot);
      return spot;
    },
  };
}
