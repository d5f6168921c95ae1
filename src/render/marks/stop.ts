import type { Stop, StopDisc, StopEnd } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { circleHere, pair, path } from "../shapes.ts";
import type { Role } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

/** Half the height of the buffer at the end of the line. */
const BUFFER_HALF = 7;

const RIMS: Readonly<Record<StopDisc["look"], { readonly stroke: Role; readonly dashes?: string }>> = {
  plain: { stroke: "ink" },
  nobody: { stroke: "gap", dashes: "3 3" },
  aside: { stroke: "ink", dashes: "3 3" },
};

/** A touchpoint on the line map of owners. */
export function drawStop({ spot, at, disc, number, end }: Stop, painter: Painter): Svg {
  const content = [
    end && drawBuffer(end, painter) + (end.badge ? drawBadge(end.badge, painter) : ""),
    painter.once(disc, drawDisc),
    drawText(number, painter),
  ];
  return drawSpot(spot, "stop", content, at);
}

function drawDisc({ look, radius }: StopDisc, painter: Painter): Svg {
  const { stroke, dashes } = RIMS[look];
  return circleHere(radius, painter.paint({ fill: "surface", stroke }) + strokeText(2, dashes));
}

/** Where the way ends, as the rails of a terminus do: a bar across the end of the line. */
function drawBuffer({ from, at }: StopEnd, painter: Painter): Svg {
  const length = Math.hypot(at.x - from.x, at.y - from.y);
  const across = { x: (-(at.y - from.y) / length) * BUFFER_HALF, y: ((at.x - from.x) / length) * BUFFER_HALF };
  const bar = `m${pair({ x: -across.x, y: -across.y })}l${pair({ x: 2 * across.x, y: 2 * across.y })}`;
  return path(`M${pair(from)}L${pair(at)}${bar}`, `${painter.stroke("line", 2.5)} stroke-linecap="round"`);
}
