import type { OpportunityLane } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { type Paint, paint, type Theme } from "../theme.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

type Item = OpportunityLane["items"][number];

const PAINTS: Readonly<Record<Item["look"], Paint>> = {
  open: { fill: "good-tint", stroke: "good" },
  done: { fill: "panel", stroke: "good" },
  dropped: { fill: "panel", stroke: "card-edge" },
};

/** The peak on the upper edge that points at a touchpoint. */
const MARK_HALF_WIDTH = 7;
const MARK_HEIGHT = 7;
const RADIUS = 8;

/** Something that could be done; its upper edge points at the touchpoints that it helps. */
export function drawOpportunity({ spot, box, look, marks, texts }: Item, theme: Theme): Svg {
  return drawSpot(spot, "opportunity", [
    element("path", {
      d: outline(box, marks),
      ...paint(theme, PAINTS[look]),
      "stroke-linejoin": "round",
      "stroke-dasharray": look === "dropped" ? "5 5" : undefined,
    }),
    ...texts.map((text) => drawText(text, theme)),
  ]);
}

function outline({ x, y, width, height }: Item["box"], marks: readonly number[]): string {
  const peaks = marks.map(
    (mark) => `H${mark - MARK_HALF_WIDTH}l${MARK_HALF_WIDTH} ${-MARK_HEIGHT}l${MARK_HALF_WIDTH} ${MARK_HEIGHT}`,
  );
  const corner = (dx: number, dy: number) => `a${RADIUS} ${RADIUS} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + RADIUS} ${y}`,
    ...peaks,
    `H${x + width - RADIUS}${corner(RADIUS, RADIUS)}`,
    `V${y + height - RADIUS}${corner(-RADIUS, RADIUS)}`,
    `H${x + RADIUS}${corner(-RADIUS, -RADIUS)}`,
    `V${y + RADIUS}${corner(RADIUS, -RADIUS)}Z`,
  ].join("");
}
