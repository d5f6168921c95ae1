import type { Face, FontBook } from "./fonts.ts";
import { isBold, type Style, styleOf } from "./style.ts";
import { numberOf, type SvgElement } from "./svg-tree.ts";
import { anchorOf, leftOf } from "./text-anchor.ts";
import { runsOf, type TextRun } from "./text-runs.ts";

/** A line of a text, with the point that it is placed by, in px. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: Style;
}

/** A run with its left end, in px. */
interface PlacedRun extends TextRun {
  readonly x: number;
}

/** Kerning, which has whole runs laid at once: a run from right to left has its words so too. */
export const FEATURES: PDFKit.Mixins.OpenTypeFeatures[] = ["kern"];

/** The lines of a text element. @param style that of the element itself. */
export function linesOf(element: SvgElement, style: Style): TextLine[] {
  const [x, top] = [numberOf(element, "x"), numberOf(element, "y")];
  const own = element.text.trim() === "" ? [] : [{ text: element.text, x, y: top, style }];
  let y = top;
  const below = element.children.filter(({ name }) => name === "tspan");
  return [
    ...own,
    ...below.map((line) => {
      y += numberOf(line, "dy");
      return { text: line.text, x: numberOf(line, "x", x), y, style: styleOf(line, style) };
    }),
  ];
}

/** The size of a line's type, in px. */
export function sizeOf(style: Style): number {
  return Number.parseFloat(style["font-size"] ?? "12");
}

/**
 * Sets a line: its runs from left to right.
 *
 * @param widthOf how wide a text is in a font, in px.
 */
export function setLine(
  { text, x, style }: TextLine,
  book: FontBook,
  widthOf: (text: string, face: Face) => number,
): PlacedRun[] {
  const direction = style.direction === "rtl" ? "rtl" : "ltr";
  const runs = runsOf(text, { bold: isBold(style), italic: style["font-style"] === "italic", direction }, book);
  const widths = runs.map((run) => widthOf(run.text, run.face));
  const width = widths.reduce((sum, item) => sum + item, 0);
  let at = leftOf(x, width, anchorOf(style));
  return runs.map((run, index) => {
    const placed = { ...run, x: at };
    at += widths[index] ?? 0;
    return placed;
  });
}
