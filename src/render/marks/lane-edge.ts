import type { Lane, Scene } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Theme } from "../theme.ts";
import { drawText } from "./text.ts";

/** Between the words on the line of visibility and its dashes. */
const WORD_GAP = 8;

/** The rule over a lane, or the line below which the customer sees nothing. */
export function drawLaneEdge(lane: Lane, { left, right }: Scene, theme: Theme): Svg[] {
  const line = { y1: 0, x2: right, y2: 0 };
  if (lane.edge === "rule" || !lane.edgeText) {
    return [element("line", { x1: left, ...line, ...paint(theme, { stroke: "rule" }) })];
  }
  const x1 = lane.edgeText.x + lane.edgeText.width + WORD_GAP;
  return [
    element("line", { x1, ...line, ...paint(theme, { stroke: "ink" }), "stroke-dasharray": "5 5" }),
    drawText(lane.edgeText, theme),
  ];
}
