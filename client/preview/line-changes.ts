import type { LineChanges } from "./messages.ts";

/**
 * Says the lines of a text by those of the last one, for a reader who has these: a picture of a megabyte is sent again for each
 * letter that is typed, and differs in a few lines.
 */
export function lineChanges(last: readonly string[], next: readonly string[]): LineChanges {
  const known = new Map(last.map((line, index) => [line, index]));
  const changes: (string | [number, number])[] = [];
  for (const line of next) {
    const run = changes.at(-1);
    // Among lines that say the same, the one that goes on where the last one stopped makes the longest runs.
    const following = typeof run === "object" ? run[0] + run[1] : undefined;
    if (typeof run === "object" && following !== undefined && last[following] === line) run[1]++;
    else {
      const index = known.get(line);
      changes.push(index === undefined ? line : [index, 1]);
    }
  }
  return changes;
}
