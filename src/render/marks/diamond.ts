import type { Point } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Theme } from "../theme.ts";

/** From the centre to a corner. */
const HALF = 4.5;

/** The sign of a moment of truth. */
export function drawDiamond({ x, y }: Point, theme: Theme): Svg {
  const d = `M${x} ${y}m0 ${-HALF}l${HALF} ${HALF}l${-HALF} ${HALF}l${-HALF} ${-HALF}Z`;
  return element("path", { d, ...paint(theme, { fill: "desired" }) });
}
