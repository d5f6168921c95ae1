import type { Badge, BadgeLook } from "../../layout/badge.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { rect } from "../shapes.ts";
import { HATCH, type Paint } from "../theme.ts";
import { drawText } from "./text.ts";

const PAINTS: Readonly<Record<BadgeLook, Paint>> = {
  gap: { fill: "gap-tint" },
  "gap-solid": { fill: "gap" },
  "gap-outline": { fill: "surface", stroke: "gap" },
  loss: { fill: "loss-tint" },
  "loss-outline": { fill: "surface", stroke: "loss" },
  good: { fill: "good-tint" },
  "good-solid": { fill: "good" },
  "good-outline": { fill: "surface", stroke: "good" },
  plain: { fill: "panel", stroke: "panel-edge" },
  unknown: { fill: HATCH, stroke: "card-edge" },
};

/** From the hatching to the words that stand in it. */
const HATCH_INSET = 7;
const HATCH_HEIGHT = 14;

/** A rounded box with a few words. */
export function drawBadge({ box, look, text }: Badge, painter: Painter): Svg {
  const shape = rect(box, painter.paint(PAINTS[look]), box.height / 2);
  const clear = look === "unknown" ? drawGround(box, painter) : "";
  return shape + clear + drawText(text, painter);
}

/** Words on slanting lines are hard to read, so that they get a clear ground. */
function drawGround(box: Badge["box"], painter: Painter): Svg {
  const ground = {
    x: box.x + HATCH_INSET,
    y: box.y + (box.height - HATCH_HEIGHT) / 2,
    width: box.width - 2 * HATCH_INSET,
    height: HATCH_HEIGHT,
  };
  return rect(ground, painter.fill("surface"), HATCH_HEIGHT / 2);
}
