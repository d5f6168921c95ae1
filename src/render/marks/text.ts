import type { TextBlock } from "../../layout/scene.ts";
import { element, type Svg, textElement } from "../element.ts";
import { paint, type Theme } from "../theme.ts";

/** Lines of text; where they are cut short, the whole text shows when one points at it. */
export function drawText(block: TextBlock, theme: Theme): Svg {
  const { x, y, lines, anchor } = block;
  const attributes = {
    x,
    y,
    ...paint(theme, { fill: block.tone }),
    "font-size": block.size,
    "font-weight": block.bold ? 700 : undefined,
    "font-style": block.italic ? "italic" : undefined,
    "text-anchor": anchor === "start" ? undefined : anchor,
  };
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && block.full === undefined)
    return textElement("text", attributes, only);
  return element("text", attributes, [
    block.full !== undefined && textElement("title", {}, block.full),
    ...lines.map((line, index) => textElement("tspan", { x, dy: index === 0 ? undefined : block.lineHeight }, line)),
  ]);
}
