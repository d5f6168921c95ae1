import * as vscode from "vscode";
import { lowest } from "../../src/algorithms/extremes.ts";
import type { MapResult, PartPlace } from "../../src/protocol.ts";

type Places = Readonly<Record<string, PartPlace>>;

/** Where something is written. @param file the one that was drawn, for parts that are written there. */
export function placeOf({ uri, range }: PartPlace, file: vscode.Uri): { uri: vscode.Uri; range: vscode.Range } {
  return { uri: uri === undefined ? file : vscode.Uri.parse(uri), range: new vscode.Range(...range) };
}

/**
 * The parts of a map that show the innermost declaration around a line. Something that is written nowhere of its own, as a step
 * without a handoff, points to the name of something larger, and is left out in favour of that.
 *
 * @param at the file, which may be another one than the one that was drawn, and the line, counted from zero.
 */
export function partsAt(
  places: Places,
  file: vscode.Uri,
  at: { readonly uri: vscode.Uri; readonly line: number },
): string[] {
  const around = Object.entries(places).filter(([, place]) => isAround(place, file, at));
  const declared = new Map<string, number>();
  for (const [, place] of around) {
    const name = nameOf(place);
    declared.set(name, Math.max(declared.get(name) ?? 0, linesOf(place)));
  }
  const whole = around.filter(([, place]) => linesOf(place) === declared.get(nameOf(place)));
  const fewest = lowest(whole.map(([, place]) => linesOf(place)));
  return whole.filter(([, place]) => linesOf(place) === fewest).map(([id]) => id);
}

function isAround(
  { uri, lines: [first, last] }: PartPlace,
  file: vscode.Uri,
  at: { readonly uri: vscode.Uri; readonly line: number },
): boolean {
  if (at.line < first || at.line > last) return false;
  return (uri === undefined ? file : vscode.Uri.parse(uri)).toString() === at.uri.toString();
}

/** What is selected for a place; the same for all that point to one name. */
function nameOf({ range }: PartPlace): string {
  return range.join(":");
}

function linesOf({ lines: [first, last] }: PartPlace): number {
  return last - first;
}

/** The places of the parts after some have changed and some are gone. */
export function placesAfter(
  last: Readonly<Record<string, PartPlace>>,
  { places, gone = [] }: Pick<MapResult, "places" | "gone">,
): Readonly<Record<string, PartPlace>> {
  const next = { ...last, ...places };
  for (const id of gone) delete next[id];
  return next;
}
