import type { StageArrow } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { path } from "../shapes.ts";
import { drawBadge } from "./badge.ts";
import { drawMark } from "./mark.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

/** An arrow over the columns of a stage. */
export function drawStage({ spot, box, tip, texts, badges, mark }: StageArrow, painter: Painter): Svg {
  const { x, y, width, height } = box;
  const middle = y + height / 2;
  const bottom = y + height;
  const edge = x + width - tip;
  const d = `M${x} ${y}H${edge}L${x + width} ${middle}L${edge} ${bottom}H${x}L${x + tip} ${middle}Z`;
  return drawSpot(spot, "stage", [
    path(d, `${painter.paint({ fill: "stage", stroke: "stage-edge" })} stroke-linejoin="round"`),
    // A group of its own: a reader who moves along a long stage can keep its words in sight.
    `<g class="words">${drawTexts(texts, painter)}</g>`,
    ...badges.map((badge) => drawBadge(badge, painter)),
    mark && drawMark(mark, painter),
  ]);
}
