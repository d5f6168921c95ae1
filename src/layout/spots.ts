import type { TextRange } from "../model/place.ts";
import { makeIds } from "./ids.ts";
import type { Spot } from "./scene.ts";

/** A thing on the map before it has its id. */
export interface SpotDraft {
  /** What its id is made from. */
  readonly id: readonly string[];
  readonly about: string;
  /** All that it says, in words. */
  readonly label: string;
  /** The file it is written in, where that is not the one at hand. */
  readonly uri?: string;
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

export function makeSpots(): Spots {
  const ids = makeIds();
  const all: Spot[] = [];
  return {
    all,
    add({ id, about, label, uri, range, whole }, file) {
      const spot = {
        id: ids(id),
        about,
        label,
        place: range && { uri: uri ?? file, range, whole: whole ?? range },
      };
      all.push(spot);
      return spot;
    },
  };
}
