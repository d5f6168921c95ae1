// A picture of a megabyte is sent again for each letter that is typed, and differs in a few lines: so it is told by its last one.

/** Lines of a text: new ones as they are, and of known ones where they start in the last text and how many there are. */
export type LineChanges = readonly (string | readonly [number, number])[];

/** How many lines that follow one another change together: what is said of one thing in one lane. */
const AHEAD = 8;

/** Says the lines of a text by those of the last one, for a reader who has these. */
export function lineChanges(last: readonly string[], next: readonly string[]): LineChanges {
  const find = finder(last);
  const changes: (string | [number, number])[] = [];
  /** The line of the last text that comes next if nothing changes. */
  let expected = 0;
  // Most lines that differ stand for some of the last text, or between two of them: those need not be looked for.
  const isFresh = (at: number) => {
    const after = next[at + 1];
    if (after !== undefined && after === last[expected]) return true;
    for (let ahead = 1; ahead <= AHEAD; ahead++) {
      const line = next[at + ahead];
      // What closes a group says nothing of which one.
      if (line !== undefined && !line.startsWith("</") && line === last[expected + ahead]) return true;
    }
    return false;
  };
  for (const [at, line] of next.entries()) {
    const index = last[expected] === line ? expected : isFresh(at) ? undefined : find(line);
    const run = changes.at(-1);
    if (index === undefined) changes.push(line);
    else if (typeof run === "object" && run[0] + run[1] === index) run[1]++;
    else changes.push([index, 1]);
    if (index !== undefined) expected = index + 1;
    else if (next[at + 1] !== last[expected]) expected++;
  }
  return changes;
}

/** Looks for lines in a text, in a map that is made when the first one is looked for. */
function finder(lines: readonly string[]): (line: string) => number | undefined {
  let places: Map<string, number> | undefined;
  return (line) => {
    places ??= new Map(lines.map((known, index) => [known, index]));
    return places.get(line);
  };
}

/** The lines that are meant by changes to the last ones. */
export function changedLines(last: readonly string[], changes: LineChanges): string[] {
  const lines: string[] = [];
  for (const change of changes) {
    if (typeof change === "string") lines.push(change);
    else for (let at = change[0]; at < change[0] + change[1]; at++) lines.push(last[at] ?? "");
  }
  return lines;
}
