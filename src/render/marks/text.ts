import { escapeXml } from "../../escape-xml.ts";
import type { TextBlock } from "../../layout/text/text-block.ts";
import { isRightToLeft } from "../../model/direction.ts";
import { numberText as n, type Svg, textElement } from "../element.ts";
import type { Painter } from "../painter.ts";
import { drawTextSign } from "./text-sign.ts";

/** Lines of text, after their sign if they have one; where they are cut short, the whole text shows when one points at it. */
export function drawText(block: TextBlock, painter: Painter): Svg {
  const { sign } = block;
  return sign ? drawTextSign(sign, painter) + drawLines(block, painter) : drawLines(block, painter);
}

function drawLines(block: TextBlock, painter: Painter): Svg {
  const { lines, style, full } = block;
  const [first = ""] = lines;
  const open = painter.openText(block, isRightToLeft(first));
  if (lines.length === 1 && full === undefined) return `${open}${escapeXml(first)}</text>`;
  let content = full === undefined ? "" : textElement("title", {}, full);
  const x = n(block.x);
  let step = "";
  for (const line of lines) {
    content += `<tspan x="${x}"${step}>${escapeXml(line)}</tspan>`;
    step = ` dy="${style.lineHeight}"`;
  }
  return `${open}${content}</text>`;
}

/** Several texts one after the other. */
export function drawTexts(blocks: readonly TextBlock[], painter: Painter): Svg {
  let content = "";
  for (const block of blocks) content += drawText(block, painter);
  return content;
}
