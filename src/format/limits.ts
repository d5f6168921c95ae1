/** Columns that a line fills at most, where the formatter has a choice. */
export const LINE_WIDTH = 100;

/** How much wider than the next narrower one a cell may be to widen its column. */
export const LEAP = 20;

/** Spaces for each open block. */
export const INDENT = 2;

/** Spaces for the further lines of a fact that is written over several, beside those of its block. */
export const CONTINUATION = 4;
