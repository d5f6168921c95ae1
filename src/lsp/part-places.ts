import type { Spot } from "../layout/scene-parts.ts";
import type { Place } from "../model/place.ts";
import type { PartPlace, PlaceInFile } from "../protocol.ts";

/**
 * Where the parts of a drawing are written, by their `id`.
 *
 * @param file the one that was asked for.
 */
export function partPlaces(spots: readonly Spot[], file: string): Record<string, PartPlace> {
  const places: Record<string, PartPlace> = {};
  for (const { id, place } of spots) if (place) places[id] = partPlace(place, file);
  return places;
}

/** Where one part is written. @param file the one that was asked for. */
export function partPlace(place: NonNullable<Spot["place"]>, file: string): PartPlace {
  return {
    ...(place.uri === file ? {} : { uri: place.uri }),
    range: placeInFile(place).range,
    lines: [place.whole.start.line, place.whole.end.line],
  };
}

export function placeInFile({ uri, range: { start, end } }: Place): PlaceInFile {
  return { uri, range: [start.line, start.character, end.line, end.character] };
}
