import type { OpportunityLane } from "../../layout/scene.ts";
import { numberText as n, type Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { path } from "../shapes.ts";
import type { Paint } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawFindingSign } from "./finding-sign.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

type Item = OpportunityLane["items"][number];

const PAINTS: Readonly<Record<Item["look"], Paint>> = {
  open: { fill: "good-tint", stroke: "good" },
  done: { fill: "panel", stroke: "good" },
  dropped: { fill: "panel", stroke: "card-edge" },
  gone: { fill: "surface", stroke: "card-edge" },
};

const DASHES: Partial<Record<Item["look"], string>> = { dropped: "5 5", gone: "2 4" };

/** The peak on the upper edge that points at a touchpoint. */
const PEAK_HALF_WIDTH = 7;
const PEAK_HEIGHT = 7;
const RADIUS = 8;

/** Something that could be done; its upper edge points at the touchpoints that it helps. */
export function drawOpportunity({ spot, box, look, peaks, texts, badges, findingSign }: Item, painter: Painter): Svg {
  const dashes = strokeText(undefined, DASHES[look]);
  return drawSpot(spot, "opportunity", [
    path(outline(box, peaks), `${painter.paint(PAINTS[look])}${dashes} stroke-linejoin="round"`),
    drawTexts(texts, painter),
    ...badges.map((badge) => drawBadge(badge, painter)),
    findingSign && drawFindingSign(findingSign, painter),
  ]);
}

function outline({ x, y, width, height }: Item["box"], peaks: readonly number[]): string {
  const upperEdge = peaks.map(
    (peak) => `H${n(peak - PEAK_HALF_WIDTH)}l${PEAK_HALF_WIDTH} ${-PEAK_HEIGHT}l${PEAK_HALF_WIDTH} ${PEAK_HEIGHT}`,
  );
  const corner = (dx: number, dy: number) => `a${RADIUS} ${RADIUS} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + RADIUS} ${y}`,
    ...upperEdge,
    `H${x + width - RADIUS}${corner(RADIUS, RADIUS)}`,
    `V${y + height - RADIUS}${corner(-RADIUS, RADIUS)}`,
    `H${x + RADIUS}${corner(-RADIUS, -RADIUS)}`,
    `V${y + RADIUS}${corner(RADIUS, -RADIUS)}Z`,
  ].join("");
}
