import type { LineChanges } from "../preview/messages.ts";

/** The lines that are meant by changes to the last ones. */
export function changedLines(last: readonly string[], changes: LineChanges): string[] {
  return changes.flatMap((change) => {
    if (typeof change === "string") return change;
    const [from, count] = change;
    return last.slice(from, from + count);
  });
}
