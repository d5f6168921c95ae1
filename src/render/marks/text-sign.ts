import type { TextBlock } from "../../layout/text/text-block.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { pair, path } from "../shapes.ts";

/** From the middle of the diamond to a corner. */
const DIAMOND = 4.5;
/** Half of the triangle's height and width. */
const TRIANGLE = 4;

/** The sign before a text: a diamond for a moment of truth, a triangle for a benchmark. */
export function drawTextSign({ kind, at: { x, y } }: NonNullable<TextBlock["sign"]>, painter: Painter): Svg {
  if (kind === "triangle") {
    const painted = painter.paint({ fill: "surface", stroke: "muted" }) + strokeText(1.5);
    return path(`M${pair({ x, y: y - TRIANGLE })}${TRIANGLE_SIDES}`, painted);
  }
  const d = `M${pair({ x, y: y - DIAMOND })}l${DIAMOND} ${DIAMOND}l${-DIAMOND} ${DIAMOND}l${-DIAMOND} ${-DIAMOND}Z`;
  return path(d, painter.fill("desired"));
}

/** From the upper corner around the triangle. */
const TRIANGLE_SIDES = `l${TRIANGLE} ${2 * TRIANGLE}h${-2 * TRIANGLE}Z`;

/** The triangle around the point from which its group counts. */
export const TRIANGLE_HERE = `M0 ${-TRIANGLE}${TRIANGLE_SIDES}`;
