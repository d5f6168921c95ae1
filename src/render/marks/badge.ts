import type { Badge, BadgeLook } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { HATCH, type Paint, paint, type Theme } from "../theme.ts";
import { drawText } from "./text.ts";

const PAINTS: Readonly<Record<BadgeLook, Paint>> = {
  gap: { fill: "gap-tint" },
  "gap-solid": { fill: "gap" },
  "gap-outline": { fill: "surface", stroke: "gap" },
  loss: { fill: "loss-tint" },
  "loss-outline": { fill: "surface", stroke: "loss" },
  good: { fill: "good-tint" },
  "good-outline": { fill: "surface", stroke: "good" },
  plain: { fill: "panel", stroke: "panel-edge" },
  unknown: { fill: HATCH, stroke: "card-edge" },
};

/** From the hatching to the words that stand in it. */
const HATCH_INSET = 7;
const HATCH_HEIGHT = 14;

/** A rounded box with a few words. */
export function drawBadge({ box, look, text }: Badge, theme: Theme): Svg {
  const { x, y, width, height } = box;
  return element("g", { class: "badge" }, [
    element("rect", { x, y, width, height, rx: height / 2, ...paint(theme, PAINTS[look]) }),
    // Words on slanting lines are hard to read, so that they get a clear ground.
    look === "unknown" &&
      element("rect", {
        x: x + HATCH_INSET,
        y: y + (height - HATCH_HEIGHT) / 2,
        width: width - 2 * HATCH_INSET,
        height: HATCH_HEIGHT,
        rx: HATCH_HEIGHT / 2,
        ...paint(theme, { fill: "surface" }),
      }),
    drawText(text, theme),
  ]);
}
