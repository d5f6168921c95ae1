import type pc from "picocolors";
import { highest } from "../../algorithms/extremes.ts";

/** Lines of cells under a header, aligned, and without the characters by which a text could command a terminal. */
export function table(
  header: readonly string[],
  lines: readonly (readonly string[])[],
  colors: ReturnType<typeof pc.createColors>,
): string {
  const cells = [header, ...lines].map((line) => line.map(printable));
  const widths = header.map((_title, column) => highest(cells.map((line) => widthOf(line[column] ?? ""))));
  return cells
    .map((line, index) => {
      const text = line
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join("  ")
        .trimEnd();
      return `  ${index === 0 ? colors.dim(text) : text}`;
    })
    .join("\n");
}

/** A text on one line, and without the characters by which it could command a terminal. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, " ");
}

/** Lines of text, each without the characters by which it could command a terminal. */
export function printableLines(text: string): string {
  return text.replace(/[^\n\t]+/g, printable);
}

/** Everything that is not seen, but for what joins letters and emoji or keeps letters apart: Persian and families need it. */
const UNPRINTABLE = /[^\P{C}\u200C\u200D]+/gu;

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** What is seen as one character, such as a letter with its accents or a family of emoji. */
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** How many cells of a terminal a text takes: two for what East Asian scripts and emoji write wide. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (/^[\p{M}\u200C\u200D]+$/u.test(segment)) continue;
    width +=
      /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return width;
}
