import type { Spot } from "../layout/scene-parts.ts";
import { type LineChanges, lineChanges } from "../line-changes.ts";
import type { PartPlace } from "../protocol.ts";
import { partPlace } from "./part-places.ts";

type SpotPlace = NonNullable<Spot["place"]>;

interface Picture {
  readonly lines: readonly string[];
  readonly spots: readonly Spot[];
  /** The file that was asked for. */
  readonly file: string;
}

/** What differs from a picture that the editor has. */
export interface PictureChanges {
  readonly changes: LineChanges;
  /** New ones and those that moved. */
  readonly places: Readonly<Record<string, PartPlace>>;
  readonly gone: readonly string[];
}

interface Sent extends Picture {
  readonly places: ReadonlyMap<string, SpotPlace>;
}

/** How many are kept: one for each panel that people have open beside one another, and some more. */
const KEPT = 6;

/** Remembers the pictures that were sent last, so that the next ones can be told by them. */
export class SentPictures {
  private readonly pictures = new Map<number, Sent>();
  private last = 0;

  /**
   * Takes a picture that is sent.
   *
   * @param base the version that the asker has; `undefined` for none.
   * @returns the version by which it can be asked for changes, and what is other than in that of the asker, if that is known.
   */
  send(base: number | undefined, picture: Picture): { readonly version: number; readonly told?: PictureChanges } {
    const known = base === undefined ? undefined : this.pictures.get(base);
    const sent = { ...picture, places: placesOf(picture) };
    this.last++;
    this.pictures.set(this.last, sent);
    this.pictures.delete(this.last - KEPT);
    return { version: this.last, ...(known && { told: changesSince(known, sent) }) };
  }
}

function placesOf({ spots }: Picture): ReadonlyMap<string, SpotPlace> {
  const places = new Map<string, SpotPlace>();
  for (const { id, place } of spots) if (place) places.set(id, place);
  return places;
}

function changesSince(known: Sent, { lines, places, file }: Sent): PictureChanges {
  // What a place in the asker's file is called depends on that file.
  const before = known.file === file ? known.places : NOWHERE;
  const moved: Record<string, PartPlace> = {};
  for (const [id, place] of places) if (!isSame(before.get(id), place)) moved[id] = partPlace(place, file);
  return {
    changes: lineChanges(known.lines, lines),
    places: moved,
    gone: [...known.places.keys()].filter((id) => !places.has(id)),
  };
}

const NOWHERE: ReadonlyMap<string, SpotPlace> = new Map();

function isSame(a: SpotPlace | undefined, b: SpotPlace): boolean {
  if (a === b) return true;
  return a?.uri === b.uri && isSameRange(a.range, b.range) && isSameRange(a.whole, b.whole);
}

function isSameRange(a: SpotPlace["range"], b: SpotPlace["range"]): boolean {
  if (a === b) return true;
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
