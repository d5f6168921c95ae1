import type { StageArrow } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { path } from "../shapes.ts";
import type { Paint } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawFindingSign } from "./finding-sign.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

const PAINT: Paint = { fill: "stage", stroke: "stage-edge" };

/** An arrow over the columns of a stage. */
export function drawStage({ spot, box, tip, isGone, texts, badges, findingSign }: StageArrow, painter: Painter): Svg {
  const { x, y, width, height } = box;
  const middle = y + height / 2;
  const bottom = y + height;
  const edge = x + width - tip;
  const d = `M${x} ${y}H${edge}L${x + width} ${middle}L${edge} ${bottom}H${x}L${x + tip} ${middle}Z`;
  return drawSpot(spot, "stage", [
    path(d, `${isGone ? gone(painter) : painter.paint(PAINT)} stroke-linejoin="round"`),
    // A group of its own: a reader who moves along a long stage can keep its words in sight.
    `<g class="words">${drawTexts(texts, painter)}</g>`,
    ...badges.map((badge) => drawBadge(badge, painter)),
    findingSign && drawFindingSign(findingSign, painter),
  ]);
}

/** What an earlier version had. */
function gone(painter: Painter): string {
  return painter.paint({ fill: "surface", stroke: "card-edge" }) + strokeText(undefined, "2 4");
}
