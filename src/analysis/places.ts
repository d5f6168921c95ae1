import type { Position, TextRange } from "../model/place.ts";

/** Whether a point lies in a stretch of text. */
export function contains({ start, end }: TextRange, position: Position): boolean {
  return !isBefore(position, start) && isBefore(position, end);
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
