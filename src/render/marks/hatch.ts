import { element, type Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { line, rect } from "../shapes.ts";
import { HATCH_ID } from "../theme.ts";

const STEP = 6;
const LINE_WIDTH = 2.5;

/** The pattern for what is not known. */
export function drawHatch(painter: Painter): Svg {
  const size = { width: STEP, height: STEP };
  const place = { id: HATCH_ID, ...size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return element("pattern", place, [
    rect({ x: 0, y: 0, ...size }, painter.fill("surface")),
    line({ x: 0, y: 0 }, { x: 0, y: STEP }, painter.stroke("card-edge", LINE_WIDTH)),
  ]);
}
