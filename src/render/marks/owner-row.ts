import type { OwnerLane, OwnerRow } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Theme } from "../theme.ts";
import { drawText } from "./text.ts";

/** Where a name stands on its row, the row's line is interrupted. */
const PLATE_HEIGHT = 14;
const CLEARANCE = 6;

/** The row of one owner on the line map. */
export function drawOwnerRow(
  { y, name, repeats, nobody }: OwnerRow,
  { left, right }: Pick<OwnerLane, "left" | "right">,
  theme: Theme,
): Svg {
  return element("g", { class: "owner-row" }, [
    element("line", {
      x1: left,
      y1: y,
      x2: right,
      y2: y,
      ...paint(theme, { stroke: nobody ? "gap-tint" : "grid" }),
    }),
    drawText(name, theme),
    ...repeats.flatMap((repeat) => [
      element("rect", {
        x: repeat.x - repeat.width / 2 - CLEARANCE,
        y: y - PLATE_HEIGHT / 2,
        width: repeat.width + 2 * CLEARANCE,
        height: PLATE_HEIGHT,
        ...paint(theme, { fill: "surface" }),
      }),
      drawText(repeat, theme),
    ]),
  ]);
}
