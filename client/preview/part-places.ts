import * as vscode from "vscode";
import type { PartPlace } from "../../src/protocol.ts";

type Places = Readonly<Record<string, PartPlace>>;

/** Where something is written. @param file the one that was drawn, for parts that are written there. */
export function placeOf({ uri, range }: PartPlace, file: vscode.Uri): { uri: vscode.Uri; range: vscode.Range } {
  return { uri: uri === undefined ? file : vscode.Uri.parse(uri), range: new vscode.Range(...range) };
}

/**
 * The parts of a map that show the innermost declaration around a line.
 *
 * @param at the file, which may be another one than the one that was drawn, and the line, counted from zero.
 */
export function partsAt(
  places: Places,
  file: vscode.Uri,
  at: { readonly uri: vscode.Uri; readonly line: number },
): string[] {
  let found: string[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const [id, { uri, lines }] of Object.entries(places)) {
    const [first, last] = lines;
    if (at.line < first || at.line > last || !isIn(uri, file, at.uri)) continue;
    const count = last - first;
    if (count < fewest) found = [];
    if (count <= fewest) found.push(id);
    fewest = Math.min(fewest, count);
  }
  return found;
}

function isIn(uri: string | undefined, file: vscode.Uri, wanted: vscode.Uri): boolean {
  return (uri === undefined ? file : vscode.Uri.parse(uri)).toString() === wanted.toString();
}
