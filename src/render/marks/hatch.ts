import { element, type Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { line, rect } from "../shapes.ts";
import { HATCH_ID } from "../theme.ts";

const STEP = 6;
const LINE_WIDTH = 1.25;
/** All of the line is inside of its tile, for what lays tiles without cutting them. */
const LINE_X = 1;

/** The pattern for what is not known. */
export function drawHatch(painter: Painter): Svg {
  const size = { width: STEP, height: STEP };
  const place = { id: HATCH_ID, ...size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return element("pattern", place, [
    rect({ x: 0, y: 0, ...size }, painter.fill("surface")),
    line({ x: LINE_X, y: 0 }, { x: LINE_X, y: STEP }, painter.stroke("card-edge", LINE_WIDTH)),
  ]);
}
