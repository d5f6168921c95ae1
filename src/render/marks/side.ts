import type { Lane, Scene } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { rect } from "../shapes.ts";
import { drawTexts } from "./text.ts";

/** How far the plate reaches up, so that it covers the words on the lane's edge too. */
const EDGE_ROOM = 7;
/** Between the plate and the first column. */
export const SIDE_GAP = 2;

/** The names at the left of a lane, on a plate of their own: a reader who moves along the columns can keep them in sight. */
export function drawSide({ id, side, edge, height }: Lane, { columnsLeft }: Scene, painter: Painter): Svg {
  const top = edge ? -EDGE_ROOM : 1;
  const plate = { x: 0, y: top, width: columnsLeft - SIDE_GAP, height: height - EDGE_ROOM - top };
  return element("g", { id: `${id}-side`, class: "side" }, [
    rect(plate, painter.fill("surface")),
    drawTexts(edge ? [edge, ...side] : side, painter),
  ]);
}
