import { countLeading } from "../algorithms/count-leading.ts";

/** A point in a text: zero-based line, zero-based column in UTF-16 code units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text; `end` is exclusive. */
export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of text in a file of the project. */
export interface Place {
  readonly uri: string;
  readonly range: TextRange;
}

/** Orders positions as they come in a text: negative where `a` comes first, zero where both are the same. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether a position lies in a range; its end does not. */
export function contains({ start, end }: TextRange, position: Position): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) < 0;
}

/** Whether a range lies in another one, or is the same. */
export function isWithin(range: TextRange, outer: TextRange): boolean {
  return comparePositions(outer.start, range.start) <= 0 && comparePositions(range.end, outer.end) <= 0;
}

/** Whether two ranges overlap, or one starts where the other ends. */
export function touches(a: TextRange, b: TextRange): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

/** Whether two ranges start and end in the same places. */
export function sameRange(a: TextRange, b: TextRange): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/**
 * Prepares looking up what stands at a position, among things that don't overlap.
 * @returns the thing that a position lies in, found in steps that grow with the logarithm of their number.
 */
export function finderAmong<T extends { readonly range: TextRange }>(
  things: readonly T[],
): (position: Position) => T | undefined {
  const sorted = things.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  return (position) => {
    const last = sorted[countLeading(sorted, ({ range }) => comparePositions(range.start, position) <= 0) - 1];
    return last && contains(last.range, position) ? last : undefined;
  };
}
