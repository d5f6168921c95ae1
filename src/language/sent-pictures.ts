import { type LineChanges, lineChanges } from "../line-changes.ts";
import type { PartPlace } from "../protocol.ts";

type Places = Readonly<Record<string, PartPlace>>;

interface Picture {
  readonly lines: readonly string[];
  readonly places: Places;
}

/** What differs from a picture that the editor has. */
export interface PictureChanges {
  readonly changes: LineChanges;
  /** New ones and those that moved. */
  readonly places: Places;
  readonly gone: readonly string[];
}

/** How many are kept: one for each panel that people have open beside one another, and some more. */
const KEPT = 6;

/** Remembers the pictures that were sent last, so that the next ones can be told by them. */
export class SentPictures {
  private readonly pictures = new Map<number, Picture>();
  private last = 0;

  /** @returns the version by which it can be asked for changes. */
  remember(picture: Picture): number {
    this.last++;
    this.pictures.set(this.last, picture);
    this.pictures.delete(this.last - KEPT);
    return this.last;
  }

  /** What is other than in an earlier version; `undefined` when that is not known any more. */
  changesSince(base: number | undefined, { lines, places }: Picture): PictureChanges | undefined {
    const known = base === undefined ? undefined : this.pictures.get(base);
    if (!known) return undefined;
    const moved = Object.entries(places).filter(([id, place]) => !isSame(known.places[id], place));
    return {
      changes: lineChanges(known.lines, lines),
      places: Object.fromEntries(moved),
      gone: Object.keys(known.places).filter((id) => !Object.hasOwn(places, id)),
    };
  }
}

function isSame(a: PartPlace | undefined, b: PartPlace): boolean {
  if (!a || a.uri !== b.uri) return false;
  return a.range.every((number, at) => number === b.range[at]) && a.lines.every((line, at) => line === b.lines[at]);
}
