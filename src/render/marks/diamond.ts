import type { Point } from "../../layout/geometry.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { pair, path } from "../shapes.ts";

/** From the centre to a corner. */
const HALF = 4.5;

/** The sign of a moment of truth. */
export function drawDiamond({ x, y }: Point, painter: Painter): Svg {
  const d = `M${pair({ x, y: y - HALF })}l${HALF} ${HALF}l${-HALF} ${HALF}l${-HALF} ${-HALF}Z`;
  return path(d, painter.fill("desired"));
}
