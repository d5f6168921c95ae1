import type { ChangeSeverity } from "../../src/diff/change.ts";
import type { Severity } from "../../src/model/finding.ts";
import { comparePositions, type TextRange } from "../../src/model/place.ts";

/**
 * A finding or a change as it is marked in a text. A rule or a message that a mark leaves out is not compared.
 *
 * Marks are comment lines below the line that they are about, as in rust-analyzer's tests:
 *
 *     touchpoint call "Calls support" vai phone
 * //                                  ^^^ error syntax: `vai` is not known here.
 * //                                      Did you mean `via`?
 *
 * - `^^^` stands below the marked characters; `|` stands below an empty range.
 * - `<~~---` is for columns that `//` itself takes up: it skips a character for each `~` and marks one for each `-`, counted
 *   from the first column.
 * - The severity follows, then the id of the rule where it matters, then a colon and the message where it matters.
 * - A long message continues on the comment lines below it, indented by at least two spaces.
 * - A range over several lines starts at the first `^` of `^^^>` and ends with the last `^` of `> ^^^`, which stands below its
 *   last line.
 */
export interface Mark {
  readonly range: TextRange;
  readonly severity: Severity | ChangeSeverity;
  readonly rule?: string;
  readonly message?: string;
}

export interface MarkedText {
  /** The text without the lines of its marks. */
  readonly text: string;
  /** By place. */
  readonly marks: readonly Mark[];
}

/** No line of a mark is longer, so that nobody has to scroll. */
const WIDTH = 100;

/** The messages of marks far to the right continue at most this far to the right. */
const WIDEST_INDENT = 44;

const SIGN = String.raw`(?<sign>\^+|\||<~*-*)`;
const OPENING = new RegExp(
  `^(?<before> *// *)${SIGN}(?<more>>?) (?<severity>error|warning|info|hint|worse|risky|better|neutral)(?: (?<rule>[a-z-]+))?(?:: (?<message>.*))?$`,
);
const CLOSING = new RegExp(`^(?<before> *// *> *)${SIGN}$`);
const CONTINUED = /^ *\/\/ {2,}(?<message>\S.*)$/;

/** Splits a marked text into the text and its marks. @throws Error on a mark that belongs to nothing. */
export function readMarks(marked: string): MarkedText {
  const lines: string[] = [];
  const marks: Mark[] = [];
  /** The marks whose ranges go on, innermost last. */
  const open: number[] = [];
  let isBelowMark = false;
  for (const line of marked.split("\n")) {
    const mark = OPENING.exec(line)?.groups;
    const end = CLOSING.exec(line)?.groups;
    const more = isBelowMark ? CONTINUED.exec(line)?.groups?.message : undefined;
    const last = marks.at(-1);
    const at = lines.length - 1;
    if ((mark || end) && at < 0) throw new Error(`There is no line above this mark: ${line}`);
    if (mark) {
      if (mark.more) open.push(marks.length);
      marks.push(markOf(mark, at));
    } else if (end) {
      const index = open.pop() ?? -1;
      const begun = marks[index];
      if (!begun) throw new Error(`No range ends here: ${line}`);
      marks[index] = { ...begun, range: { start: begun.range.start, end: rangeOf(end, at).end } };
    } else if (more !== undefined && last?.message !== undefined) {
      marks[marks.length - 1] = { ...last, message: `${last.message} ${more}`.trimStart() };
    } else {
      lines.push(line);
    }
    isBelowMark = lines.length - 1 === at;
  }
  if (open.length > 0) throw new Error("A range that goes on has no end.");
  return { text: lines.join("\n"), marks: marks.toSorted(byPlace) };
}

/** Writes marks below the lines of a text, as `readMarks` reads them. */
export function drawMarks(text: string, marks: readonly Mark[]): string {
  const sorted = marks.toSorted(byPlace);
  return text
    .split("\n")
    .flatMap((line, number) => [
      line,
      ...sorted.filter(({ range }) => range.start.line === number).flatMap((mark) => drawMark(mark, line)),
      ...sorted
        .filter(({ range }) => range.end.line === number && range.start.line < number)
        .map(({ range }) => drawSign("// >", line.search(/\S|$/), range.end.character)),
    ])
    .join("\n");
}

function markOf(groups: Readonly<Record<string, string | undefined>>, line: number): Mark {
  const { severity, rule, message } = groups;
  return {
    range: rangeOf(groups, line),
    severity: severity as Mark["severity"],
    ...(rule !== undefined && { rule }),
    ...(message !== undefined && { message }),
  };
}

function rangeOf({ before = "", sign = "" }: Readonly<Record<string, string | undefined>>, line: number): TextRange {
  const [skipped, length] = sign.startsWith("<")
    ? [sign.lastIndexOf("~") < 0 ? 0 : sign.lastIndexOf("~"), sign.split("-").length - 1]
    : [before.length, sign === "|" ? 0 : sign.length];
  return { start: { line, character: skipped }, end: { line, character: skipped + length } };
}

function drawMark({ range: { start, end }, severity, rule, message }: Mark, line: string): string[] {
  const isLong = end.line > start.line;
  const sign = drawSign("//", start.character, isLong ? line.length : end.character);
  const head = `${sign}${isLong ? ">" : ""} ${severity}${rule === undefined ? "" : ` ${rule}`}`;
  if (message === undefined) return [head];
  const indent = `//${" ".repeat(Math.max(2, Math.min(sign.length - 1, WIDEST_INDENT - 2)))}`;
  return wrap(`${head}: ${message}`, head.length + 1, indent);
}

function drawSign(before: string, from: number, to: number): string {
  if (from < before.length) return `${before} <${"~".repeat(from)}${"-".repeat(to - from)}`;
  return `${before.padEnd(from)}${from === to ? "|" : "^".repeat(to - from)}`;
}

/** @param fixed how many characters at the beginning hold no place for a break. */
function wrap(text: string, fixed: number, indent: string): string[] {
  const lines: string[] = [];
  let line = text.slice(0, fixed);
  for (const word of text.slice(fixed + 1).split(" ")) {
    if (line.length + 1 + word.length > WIDTH && line !== indent) {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function byPlace(a: Mark, b: Mark): number {
  return comparePositions(a.range.start, b.range.start);
}
