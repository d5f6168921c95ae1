import pc from "picocolors";
import { applyEdits, type Edit } from "../../format/edit.ts";
import type { Io } from "../io.ts";
import { printableLines } from "./table.ts";

/** Unchanged lines around a change. */
const CONTEXT = 3;

/** Lines that make place for others. Numbers count from zero. */
interface Change {
  readonly from: number;
  /** The line behind the last one that goes. */
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * What edits change, as a unified diff that `patch` and `git apply` read; nothing when there are none.
 *
 * @param text the text before the edits.
 * @param io no character of the text can command a terminal; elsewhere all of them stay, because the lines are to be applied.
 */
export function unifiedDiff(
  name: string,
  text: string,
  edits: readonly Edit[],
  { color, columns }: Pick<Io, "color" | "columns">,
): string {
  if (edits.length === 0) return "";
  const colors = pc.createColors(color);
  const shown = (content: string): string => (color || columns !== undefined ? printableLines(content) : content);
  const line = (sign: string, content: string): string => signed(sign, shown(content));
  const before = linesOf(text);
  const out = [colors.bold(`--- a/${shown(name)}\n`), colors.bold(`+++ b/${shown(name)}\n`)];
  // How many lines more there are behind the hunks so far.
  let shift = 0;
  for (const hunk of hunksOf(changesOf(text, before, edits))) {
    const from = Math.max(0, (hunk[0]?.from ?? 0) - CONTEXT);
    const to = Math.min(before.length, (hunk.at(-1)?.to ?? 0) + CONTEXT);
    const growth = hunk.reduce((sum, change) => sum + change.lines.length - (change.to - change.from), 0);
    out.push(colors.cyan(`@@ -${span(from, to - from)} +${span(from + shift, to - from + growth)} @@\n`));
    shift += growth;
    let at = from;
    const keep = (until: number): void => {
      for (; at < until; at++) out.push(line(" ", before[at] ?? ""));
    };
    for (const change of hunk) {
      keep(change.from);
      for (; at < change.to; at++) out.push(colors.red(line("-", before[at] ?? "")));
      for (const added of change.lines) out.push(colors.green(line("+", added)));
    }
    keep(to);
  }
  return out.join("");
}

/** The lines of a text with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** The lines that edits change, as few as can be: edits in one line are one change. */
function changesOf(text: string, before: readonly string[], edits: readonly Edit[]): readonly Change[] {
  const starts = [0];
  for (const item of before) starts.push((starts.at(-1) ?? 0) + item.length);
  const changes: { from: number; to: number; lines: string[] }[] = [];
  let line = 0;
  for (let next = 0; next < edits.length; ) {
    const group: Edit[] = [];
    const start = edits[next]?.start ?? 0;
    while (line + 1 < before.length && (starts[line + 1] ?? 0) <= start) line++;
    const from = line;
    for (let edit = edits[next]; edit; edit = edits[++next]) {
      // Behind the last line there is no other one, also when it has no end.
      if (group.length > 0 && line + 1 < before.length && edit.start >= (starts[line + 1] ?? 0)) break;
      group.push(edit);
      while (line + 1 < before.length && (starts[line + 1] ?? 0) <= edit.end) line++;
    }
    const offset = starts[from] ?? 0;
    const moved = group.map(({ start, end, newText }) => ({ start: start - offset, end: end - offset, newText }));
    const lines = linesOf(applyEdits(text.slice(offset, starts[line + 1]), moved));
    const change = trimmed({ from, to: line + 1, lines }, before);
    const last = changes.at(-1);
    // What goes stands before what comes, also in changes that follow each other.
    if (last?.to === change.from) {
      last.to = change.to;
      for (const added of change.lines) last.lines.push(added);
    } else changes.push({ ...change, lines: [...change.lines] });
  }
  return changes;
}

/** A change without the lines at its ends that stay the same. */
function trimmed({ from, to, lines }: Change, before: readonly string[]): Change {
  let head = 0;
  while (from + head < to && head < lines.length && before[from + head] === lines[head]) head++;
  let tail = 0;
  const most = Math.min(to - from, lines.length) - head;
  while (tail < most && before[to - 1 - tail] === lines[lines.length - 1 - tail]) tail++;
  return { from: from + head, to: to - tail, lines: lines.slice(head, lines.length - tail) };
}

/** Changes that are near enough to share their context. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.from - last.to <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** The lines of a hunk; of none, the line before them. */
function span(from: number, count: number): string {
  return count === 1 ? `${from + 1}` : `${count === 0 ? from : from + 1},${count}`;
}

function signed(sign: string, line: string): string {
  return line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}
