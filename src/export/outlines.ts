import type { Glyph } from "fontkit";
import type { Face, FontBook } from "./fonts.ts";
import { type Style, styleOf } from "./style.ts";
import { readSvg, type SvgElement } from "./svg-tree.ts";
import { FEATURES, linesOf, setLine, sizeOf } from "./text-lines.ts";

/** A text with all that it holds: none holds another one. */
const TEXT = /<text\b[^>]*>.*?<\/text>/gs;

/**
 * The same picture with outlines of letters in place of its texts, for programs that set texts in their own way, or not at all.
 *
 * @param root the picture as it was read.
 * @returns SVG that needs no fonts.
 */
export function withOutlines(svg: string, root: SvgElement, book: FontBook): string {
  const around = styleOf(root, {});
  return svg.replace(TEXT, (text) => outlinesOf(readSvg(text), around, book));
}

function outlinesOf(element: SvgElement, around: Style, book: FontBook): string {
  const lines = linesOf(element, styleOf(element, around));
  return lines
    .flatMap((line) => {
      const size = sizeOf(line.style);
      const widthOf = (text: string, face: Face): number =>
        face.font.layout(text, FEATURES).advanceWidth * (size / face.font.unitsPerEm);
      return setLine(line, book, widthOf).map(({ text, face, x }) => {
        const scale = size / face.font.unitsPerEm;
        const place = `translate(${rounded(x)} ${rounded(line.y)}) scale(${scale} ${-scale})`;
        return `<path fill="${line.style.fill ?? "#000000"}" transform="${place}" d="${outlineOf(text, face)}"/>`;
      });
    })
    .join("");
}

/** The outline of a run in units of its font, its left end on the base line at 0, 0. */
function outlineOf(text: string, { font }: Face): string {
  let [x, y] = [0, 0];
  const { glyphs, positions } = font.layout(text, FEATURES);
  const drawn = glyphs.map((glyph, index) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0, yAdvance = 0 } = positions[index] ?? {};
    const path = pathOf(glyph);
    const outline = path && `M${rounded(x + xOffset)} ${rounded(y + yOffset)}${path}`;
    x += xAdvance;
    y += yAdvance;
    return outline;
  });
  return drawn.join("");
}

const COMMANDS = { moveTo: "m", lineTo: "l", quadraticCurveTo: "q", bezierCurveTo: "c", closePath: "z" } as const;

/** What was written already: letters come back. */
const paths = new WeakMap<Glyph, string>();

/** A glyph as path data that starts from wherever the pen is. */
function pathOf(glyph: Glyph): string {
  let path = paths.get(glyph);
  if (path === undefined) {
    path = relativePath(glyph);
    paths.set(glyph, path);
  }
  return path;
}

function relativePath(glyph: Glyph): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let path = "";
  for (const { command, args } of glyph.path.commands) {
    const steps = args.map((value, index) => rounded(value - (index % 2 === 0 ? x : y)));
    path += COMMANDS[command] + steps.join(" ");
    if (command === "closePath") [x, y] = [startX, startY];
    else [x = x, y = y] = args.slice(-2);
    if (command === "moveTo") [startX, startY] = [x, y];
  }
  return path;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
