/** What to put in the place of the characters from `start` up to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The text with all edits made. @param edits in order, none reaching into another. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(from, start), newText);
    from = end;
  }
  return parts.join("") + text.slice(from);
}

/**
 * The smallest edits that turn one piece of white space into another: apart for the end of a line, for the line breaks,
 * and for the indentation behind them, so that a change of one leaves the others alone.
 *
 * @param start the offset of the piece.
 */
export function whiteSpaceEdits(start: number, written: string, wanted: string): Edit[] {
  if (written === wanted) return [];
  const [before, after] = [split(written), split(wanted)];
  if (!before || !after) return [trimmed(start, written, wanted)];
  const edits: Edit[] = [];
  let at = start;
  for (const [index, part] of before.entries()) {
    const instead = after[index] ?? "";
    if (part !== instead) edits.push(trimmed(at, part, instead));
    at += part.length;
  }
  return edits;
}

/** White space before the first line break, from there to behind the last one, and behind it. */
function split(space: string): readonly [string, string, string] | undefined {
  const match = /^([^\r\n]*)([\r\n](?:[\s\S]*[\r\n])?)([^\r\n]*)$/.exec(space);
  return match ? [match[1] ?? "", match[2] ?? "", match[3] ?? ""] : undefined;
}

function trimmed(start: number, written: string, wanted: string): Edit {
  const shorter = Math.min(written.length, wanted.length);
  let head = 0;
  while (head < shorter && written[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < shorter - head && written.at(-1 - tail) === wanted.at(-1 - tail)) tail++;
  // A line break of two characters is never taken apart.
  if (written[head - 1] === "\r") head--;
  if (tail > 0 && (written.at(-1 - tail) === "\r" || wanted.at(-1 - tail) === "\r")) tail--;
  return { start: start + head, end: start + written.length - tail, newText: wanted.slice(head, wanted.length - tail) };
}
