import type { OwnerLane, OwnerRow } from "../../layout/scene.ts";
import type { TextBlock } from "../../layout/text/text-block.ts";
import { element, type Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { line, rect } from "../shapes.ts";
import { drawText } from "./text.ts";

/** Where a name stands on its row, the row's line is interrupted. */
const PLATE_HEIGHT = 14;
const CLEARANCE = 6;

/** The row of one owner on the line map. */
export function drawOwnerRow(
  { y, repeats, nobody }: OwnerRow,
  { left, right }: Pick<OwnerLane, "left" | "right">,
  painter: Painter,
): Svg {
  return element("g", { class: "owner-row" }, [
    line({ x: left, y }, { x: right, y }, painter.stroke(nobody ? "gap-tint" : "grid")),
    ...repeats.map((repeat) => drawRepeat(repeat, y, painter)),
  ]);
}

/** The name once more, farther right. */
function drawRepeat(repeat: TextBlock, y: number, painter: Painter): Svg {
  const plate = {
    x: repeat.x - repeat.width / 2 - CLEARANCE,
    y: y - PLATE_HEIGHT / 2,
    width: repeat.width + 2 * CLEARANCE,
    height: PLATE_HEIGHT,
  };
  return rect(plate, painter.fill("surface")) + drawText(repeat, painter);
}
