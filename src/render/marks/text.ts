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
  for (const [index, line] of lines.entries()) {
    const step = index === 0 ? "" : ` dy="${n(block.lineHeight)}"`;
    content += `<tspan x="${x}"${step}>${escapeXml(line)}</tspan>`;
  }
  return `${open}${content}</text>`;
}

/** The smallest size is that of the whole picture: most texts have it. */
function fontOf({ size, bold, italic, anchor }: TextBlock): string {
  const weight = bold ? ' font-weight="700"' : "";
  const style = italic ? ' font-style="italic"' : "";
  const place = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `${size === SMALL.size ? "" : ` font-size="${size}"`}${weight}${style}${place}`;
}

/** Several texts one after the other. */
export function drawTexts(blocks: readonly TextBlock[], painter: Painter): Svg {
  let content = "";
  for (const block of blocks) content += drawText(block, painter);
  return content;
}
