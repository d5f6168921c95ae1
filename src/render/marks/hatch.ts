import { element, type Svg } from "../element.ts";
import { HATCH_ID, paint, type Theme } from "../theme.ts";

const STEP = 6;
const LINE_WIDTH = 2.5;

/** The pattern for what is not known. */
export function drawHatch(theme: Theme): Svg {
  const box = { width: STEP, height: STEP };
  return element("pattern", { id: HATCH_ID, ...box, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, [
    element("rect", { ...box, ...paint(theme, { fill: "surface" }) }),
    element("line", {
      x1: 0,
      y1: 0,
      x2: 0,
      y2: STEP,
      ...paint(theme, { stroke: "card-edge" }),
      "stroke-width": LINE_WIDTH,
    }),
  ]);
}
