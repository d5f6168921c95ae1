import type { ILexingError } from "chevrotain";
import { CONFLICT_MARKER, type Conflict, conflictsIn } from "../format/conflicts.ts";

/**
 * Reads a text with conflicts of git as ours has it, so that a conflict is one mistake and not many: markers and what came
 * from elsewhere become spaces, and everything keeps its place.
 */
export function readOurs(text: string): { readonly text: string; readonly errors: ILexingError[] } {
  const conflicts = conflictsIn(text);
  let read = text;
  for (const { start, ours, end } of conflicts) {
    read = blank(blank(read, start, ours.start), ours.end, end);
  }
  return { text: read, errors: conflicts.map(errorOf) };
}

/** A text with spaces for the markers of conflicts, so that both versions can be read, the last one unfinished. */
export function withoutMarkers(text: string): string {
  return text.replace(CONFLICT_MARKER, (line) => " ".repeat(line.length));
}

function errorOf({ start, line, size, length, labels }: Conflict): ILexingError {
  const { ours, theirs } = labels;
  const between = ours && theirs ? ` between ${ours} and ${theirs}` : "";
  const [begin, middle, end] = ["<", "=", ">"].map((sign) => sign.repeat(size));
  const markers = `${begin}, ${middle} and ${end}`;
  const message = `There is a merge conflict${between} here. Keep what is right, and remove the lines with ${markers}. Until then, the upper part is used.`;
  return { offset: start, line: line + 1, column: 1, length, message };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}
