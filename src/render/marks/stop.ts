import type { Stop } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Theme } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

/** Half the height of the buffer at the end of the line. */
const BUFFER_HALF = 7;

/** A touchpoint on the line map of owners. */
export function drawStop({ spot, at, radius, number, look, end }: Stop, theme: Theme): Svg {
  const nobody = look === "nobody";
  return drawSpot(spot, "stop", [
    end &&
      element("path", {
        d: `M${at.x + radius} ${at.y}H${end.at.x}m0 ${-BUFFER_HALF}v${2 * BUFFER_HALF}`,
        ...paint(theme, { stroke: "line" }),
        "stroke-width": 2.5,
        "stroke-linecap": "round",
      }),
    end && drawBadge(end.badge, theme),
    element("circle", {
      cx: at.x,
      cy: at.y,
      r: radius,
      ...paint(theme, { fill: "surface", stroke: nobody ? "gap" : "ink" }),
      "stroke-width": 2,
      "stroke-dasharray": nobody ? "3 3" : undefined,
    }),
    drawText(number, theme),
  ]);
}
