import type { Stop } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { circle, pair, path } from "../shapes.ts";
import { drawBadge } from "./badge.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

/** Half the height of the buffer at the end of the line. */
const BUFFER_HALF = 7;

/** A touchpoint on the line map of owners. */
export function drawStop({ spot, at, radius, number, look, end }: Stop, painter: Painter): Svg {
  const nobody = look === "nobody";
  const rim = painter.paint({ fill: "surface", stroke: nobody ? "gap" : "ink" });
  return drawSpot(spot, "stop", [
    end && drawBuffer(at.x + radius, end.at, painter),
    end && drawBadge(end.badge, painter),
    circle(at, radius, rim + strokeText(2, nobody ? "3 3" : undefined)),
    drawText(number, painter),
  ]);
}

/** Where the way ends, as the rails of a terminus do. */
function drawBuffer(start: number, end: { readonly x: number; readonly y: number }, painter: Painter): Svg {
  const d = `M${pair({ x: start, y: end.y })}L${pair(end)}m0 ${-BUFFER_HALF}v${2 * BUFFER_HALF}`;
  return path(d, `${painter.stroke("line", 2.5)} stroke-linecap="round"`);
}
