/**
 * Fills lines with words, as many as fit on each: the greedy way, in which a word that is wider than a line has one of its own.
 *
 * @param widths of the words. @param space between two words. @param limit of a line; all in one unit.
 * @returns for each line the index of its first word; empty for no words.
 */
export function fillLines(widths: readonly number[], space: number, limit: number): number[] {
  const starts: number[] = [];
  let filled = 0;
  for (let at = 0; at < widths.length; at++) {
    const width = widths[at] ?? 0;
    if (starts.length > 0 && filled + space + width <= limit) {
      filled += space + width;
    } else {
      starts.push(at);
      filled = width;
    }
  }
  return starts;
}
