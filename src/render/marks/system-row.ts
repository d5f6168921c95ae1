import type { SystemLane } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { line, rect } from "../shapes.ts";
import { drawSpot } from "./spot.ts";

/** Half of the sign where a system is used. */
const HALF = 5;

/** The row of one system: where it is used, and a line from the first to the last of these places. */
export function drawSystemRow({ y, left, right, uses }: SystemLane["rows"][number], painter: Painter): Svg[] {
  const paint = painter.paint({ fill: "panel", stroke: "line" }) + strokeText(1.5);
  return [
    line({ x: left, y }, { x: right, y }, painter.stroke("line", 1.5)),
    ...uses.map(({ spot, at }) => {
      const box = { x: at.x - HALF, y: at.y - HALF, width: 2 * HALF, height: 2 * HALF };
      return drawSpot(spot, "system", [rect(box, paint, 2)]);
    }),
  ];
}
