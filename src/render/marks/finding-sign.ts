import type { FindingSign, SignShape } from "../../layout/scene-parts.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { circle, movedTo, path, rect } from "../shapes.ts";
import { drawText } from "./text.ts";

/** Findings about the thing it stands on: a disc with a cross for errors, a triangle for warnings, and how many. */
export function drawFindingSign({ at, shape }: FindingSign, painter: Painter): Svg {
  return `<g class="mark ${shape.severity}"${movedTo(at)}>${drawShape(shape, painter)}</g>`;
}

function drawShape({ severity, at, size, box, count }: SignShape, painter: Painter): Svg {
  const role = severity === "error" ? "gap" : "loss";
  const plate = rect(box, painter.paint({ fill: "surface", stroke: role }), box.height / 2);
  const sign = severity === "error" ? drawCross(at, size, painter) : drawTriangle(at, size, painter);
  return plate + sign + drawText(count, painter);
}

/** How far the arms of the cross reach from the middle, as a share of the sign. */
const ARM = 0.2;

function drawCross({ x, y }: SignShape["at"], size: number, painter: Painter): Svg {
  const middle = { x: x + size / 2, y: y + size / 2 };
  const arm = size * ARM;
  const d = `M${middle.x - arm} ${middle.y - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`;
  return circle(middle, size / 2, painter.fill("gap")) + path(d, painter.stroke("on-gap", 1.5));
}

function drawTriangle({ x, y }: SignShape["at"], size: number, painter: Painter): Svg {
  const d = `M${x + size / 2} ${y + 0.5}l${size / 2} ${size - 1.5}h${-size}Z`;
  return path(d, `${painter.fill("loss")} stroke-linejoin="round"`);
}
