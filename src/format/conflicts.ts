/** A conflict that git left in a text: lines of two versions between markers. Offsets are those of characters. */
export interface Conflict {
  /** Of the marker `<<<<<<<` above it. */
  readonly start: number;
  /** Zero-based line of that marker. */
  readonly line: number;
  /** How many signs its markers have: 7, unless the attribute `conflict-marker-size` says otherwise. */
  readonly size: number;
  /** How long the line of that marker is. */
  readonly length: number;
  /** The lines of ours: from behind the first marker up to the next one, which begins what came from elsewhere. */
  readonly ours: { readonly start: number; readonly end: number };
  /** Behind the last marker. */
  readonly end: number;
  /** What the versions are called, such as `HEAD`; empty where git does not say. */
  readonly labels: { readonly ours: string; readonly theirs: string };
}

/** A line that begins, divides or ends a conflict. */
export const CONFLICT_MARKER = /^([<|=>])\1{6,}(?: [^\r\n]*)?$/gm;

/** The same of a conflict whose markers are shorter: one by itself is none. */
const SHORT_MARKER = /^([<|=>])\1{2,}(?: [^\r\n]*)?$/gm;

/** The conflicts that git left in a text, in order. Markers that do not belong together are none. */
export function conflictsIn(text: string): Conflict[] {
  // Nearly all texts are without: there is nothing to look at more closely.
  if (!text.includes("<<<")) return [];
  const found: Conflict[] = [];
  let begun: (Pick<Conflict, "start" | "length" | "size"> & { readonly label: string }) | undefined;
  let oursEnd: number | undefined;
  let isDivided = false;
  for (const { index, 0: line, 1: sign } of text.matchAll(SHORT_MARKER)) {
    const [signs = "", ...label] = line.split(" ");
    if (sign === "<") {
      begun = { start: index, length: line.length, size: signs.length, label: label.join(" ") };
      oursEnd = undefined;
      isDivided = false;
    } else if (begun && signs.length === begun.size) {
      oursEnd ??= index;
      if (sign === "=") isDivided = true;
      if (sign !== ">") continue;
      if (isDivided) found.push(conflict(text, begun, { oursEnd, end: index + line.length, theirs: label.join(" ") }));
      begun = undefined;
    }
  }
  return found;
}

/** Whether a text has a conflict, or a line that looks as if git had put it there for one. */
export function hasConflictMarkers(text: string): boolean {
  return text.search(CONFLICT_MARKER) >= 0 || conflictsIn(text).length > 0;
}

function conflict(
  text: string,
  { start, length, size, label }: Pick<Conflict, "start" | "length" | "size"> & { readonly label: string },
  { oursEnd, end, theirs }: { readonly oursEnd: number; readonly end: number; readonly theirs: string },
): Conflict {
  const line = text.slice(0, start).split("\n").length - 1;
  const oursStart = text.indexOf("\n", start) + 1;
  return { start, line, size, length, ours: { start: oursStart, end: oursEnd }, end, labels: { ours: label, theirs } };
}
