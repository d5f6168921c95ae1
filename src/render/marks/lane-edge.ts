import type { Lane, Scene } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { line } from "../shapes.ts";

/** Between the words on a line and its dashes. */
const WORD_GAP = 8;

/** The rule over a lane, or one of the lines of a service blueprint. */
export function drawLaneEdge({ edge }: Lane, { left, right }: Scene, painter: Painter): Svg {
  const end = { x: right, y: 0 };
  if (!edge) return line({ x: left, y: 0 }, end, painter.stroke("rule"));
  const start = { x: edge.x + edge.width + WORD_GAP, y: 0 };
  return line(start, end, painter.stroke("ink", undefined, "5 5"));
}
