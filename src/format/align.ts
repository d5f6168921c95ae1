import { type Columns, columnsIn } from "./columns.ts";
import { LEAP, LINE_WIDTH } from "./limits.ts";
import type { Line } from "./lines.ts";
import { isComment, isManyLines } from "./source.ts";
import { columnsOf } from "./text-columns.ts";

/** Aligns facts of one shape that follow each other, and the comments behind lines that follow each other. */
export function align(lines: readonly Line[]): void {
  for (const group of factGroups(lines)) alignFacts(group);
  for (const group of noteGroups(lines)) alignNotes(group);
}

interface Row {
  readonly line: Line;
  readonly starts: Columns["starts"];
}

/** Groups end at a blank line and at a line of another shape; comments and further lines of a fact may stand between. */
function factGroups(lines: readonly Line[]): Row[][] {
  const groups: Row[][] = [];
  let group: Row[] | undefined;
  let shape: string | undefined;
  let indent = 0;
  for (const line of lines) {
    if (line.blankBefore) group = undefined;
    if (line.goesOn || line.tokens.every(isComment)) continue;
    const columns = columnsIn(line);
    if (!columns) {
      group = undefined;
    } else if (group && columns.shape === shape && line.indent === indent) {
      if (group.length === 1) groups.push(group);
      group.push({ line, starts: columns.starts });
    } else {
      group = [{ line, starts: columns.starts }];
      shape = columns.shape;
      indent = line.indent;
    }
  }
  return groups;
}

function alignFacts(rows: readonly Row[]): void {
  const cells = rows.map(cellWidths);
  const columns = cells[0]?.length ?? 0;
  const limits = Array.from({ length: columns }, (_, column) => widest(cells.map((row) => row[column] ?? 0)));
  for (const [index, { line, starts }] of rows.entries()) {
    const widths = cells[index] ?? [];
    const last = starts.at(-1) ?? 0;
    let padding = 0;
    for (const [column, start] of starts.entries()) {
      const [width = 0, limit = 0] = [widths[column], limits[column]];
      if (width > limit) break;
      // An empty cell takes the space between two cells as well, when others have one there.
      padding += limit - width + (width === 0 && limit > 0 && column > 0 ? 1 : 0);
      const token = line.tokens[start];
      if (starts[column + 1] === start || !token || isComment(token)) continue;
      line.gaps[start] = " ".repeat(padding + 1);
      padding = 0;
    }
    const isPadded = line.tokens[last]?.kind === "open" && gapWidth(line, last) > 1;
    if (isPadded && lineWidth(line) > LINE_WIDTH) line.gaps[last] = " ";
  }
}

/** The widths of all columns but the last. */
function cellWidths({ line, starts }: Row): number[] {
  let from = 0;
  return starts.map((start) => {
    const end = Math.min(start, line.tokens.length);
    let width = 0;
    for (let at = from; at < end; at++) width += (at > from ? gapWidth(line, at) : 0) + tokenWidth(line, at);
    from = start;
    return width;
  });
}

/** The width of a column: that of its widest cell, leaving out those that are far wider than all the others. */
function widest(widths: readonly number[]): number {
  let limit = 0;
  for (const width of widths.toSorted((a, b) => a - b)) {
    if (limit > 0 && width - limit > LEAP) return limit;
    limit = width;
  }
  return limit;
}

/** Lines with a comment behind them that follow each other in one block. */
function noteGroups(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let indent: number | undefined;
  for (const line of lines) {
    const hasNote = line.tokens.length > 1 && line.tokens.at(-1)?.kind === "line-comment" && isPlain(line);
    const goesOn = hasNote && line.indent === indent && !line.blankBefore;
    if (hasNote && !goesOn) groups.push([]);
    if (hasNote) groups.at(-1)?.push(line);
    indent = hasNote ? line.indent : undefined;
  }
  return groups.filter((group) => group.length > 1);
}

/** Whether the columns of a line can be counted and changed. */
function isPlain({ unknown, tokens }: Line): boolean {
  return !unknown && !tokens.some(({ image }) => isManyLines(image));
}

function alignNotes(lines: readonly Line[]): void {
  const widths = lines.map((line) => lineWidth(line, line.tokens.length - 1));
  const limit = widest(widths);
  for (const [index, line] of lines.entries()) {
    const padding = limit - (widths[index] ?? 0);
    if (padding > 0) line.gaps[line.tokens.length - 1] = " ".repeat(padding + 2);
  }
}

/** Columns that the first tokens of a line take, with its indentation. */
function lineWidth(line: Line, count = line.tokens.length): number {
  let width = line.indent;
  for (let at = 0; at < count; at++) width += gapWidth(line, at) + tokenWidth(line, at);
  return width;
}

function gapWidth(line: Line, at: number): number {
  return line.gaps[at]?.length ?? 0;
}

function tokenWidth(line: Line, at: number): number {
  const token = line.tokens[at];
  return token ? columnsOf(token.image) : 0;
}
