// A picture of a megabyte is sent again for each letter that is typed, and differs in a few lines: so it is told by its last one.

/** Lines of a text: new ones as they are, and of known ones where they start in the last text and how many there are. */
export type LineChanges = readonly (string | readonly [number, number])[];

/** Says the lines of a text by those of the last one, for a reader who has these. */
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

/** The lines that are meant by changes to the last ones. */
export function changedLines(last: readonly string[], changes: LineChanges): string[] {
  return changes.flatMap((change) => {
    if (typeof change === "string") return change;
    const [from, count] = change;
    return last.slice(from, from + count);
  });
}
