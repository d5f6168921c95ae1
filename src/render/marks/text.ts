import { escapeXml } from "../../escape-xml.ts";
import type { TextBlock } from "../../layout/text/text-block.ts";
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

/** Whether the first letter is Arabic, Hebrew or another that is written from right to left. */
function isRightToLeft(text: string): boolean {
  return !isLatin(text.charCodeAt(0)) && RIGHT_TO_LEFT.test(text);
}

/** Whether a code is that of a letter as nearly all texts start with. */
function isLatin(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

const RIGHT_TO_LEFT = /^\P{L}*[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}]/u;

/** Several texts one after the other. */
export function drawTexts(blocks: readonly TextBlock[], painter: Painter): Svg {
  let content = "";
  for (const block of blocks) content += drawText(block, painter);
  return content;
}
