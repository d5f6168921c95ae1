import type { TextBlock } from "../../layout/scene.ts";
import { SMALL } from "../../layout/sizes.ts";
import { escapeXml, numberText as n, type Svg, textElement } from "../element.ts";
import type { Painter } from "../painter.ts";

/** Lines of text; where they are cut short, the whole text shows when one points at it. */
export function drawText(block: TextBlock, painter: Painter): Svg {
  const { lines } = block;
  const x = n(block.x);
  const open = `<text x="${x}" y="${n(block.y)}"${painter.fill(block.tone)}${fontOf(block)}>`;
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && block.full === undefined) return `${open}${escapeXml(only)}</text>`;
  let content = block.full === undefined ? "" : textElement("title", {}, block.full);
  let step = "";
  for (const line of lines) {
    content += `<tspan x="${x}"${step}>${escapeXml(line)}</tspan>`;
    step = ` dy="${block.lineHeight}"`;
  }
  return `${open}${content}</text>`;
}

/** Text whose first letter is Arabic, Hebrew or another that is written from right to left. */
const RIGHT_TO_LEFT = /^\P{L}*[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}]/u;
/** A text from right to left starts at its right end. */
const MIRRORED = { start: "end", middle: "middle", end: "start" } as const;

/** The smallest size is that of the whole picture: most texts have it. */
function fontOf({ size, bold, italic, anchor, lines: [first = ""] }: TextBlock): string {
  const weight = bold ? ' font-weight="700"' : "";
  const style = italic ? ' font-style="italic"' : "";
  const rtl = RIGHT_TO_LEFT.test(first);
  const place = rtl
    ? ` direction="rtl" text-anchor="${MIRRORED[anchor]}"`
    : anchor === "start"
      ? ""
      : ` text-anchor="${anchor}"`;
  return `${size === SMALL.size ? "" : ` font-size="${size}"`}${weight}${style}${place}`;
}

/** Several texts one after the other. */
export function drawTexts(blocks: readonly TextBlock[], painter: Painter): Svg {
  let content = "";
  for (const block of blocks) content += drawText(block, painter);
  return content;
}
