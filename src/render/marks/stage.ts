import type { StageArrow } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Theme } from "../theme.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

/** An arrow over the columns of a stage. */
export function drawStage({ spot, box, tip, texts }: StageArrow, theme: Theme): Svg {
  const { x, y, width, height } = box;
  const middle = y + height / 2;
  const bottom = y + height;
  const edge = x + width - tip;
  const d = `M${x} ${y}H${edge}L${x + width} ${middle}L${edge} ${bottom}H${x}L${x + tip} ${middle}Z`;
  return drawSpot(spot, "stage", [
    element("path", { d, ...paint(theme, { fill: "stage", stroke: "stage-edge" }), "stroke-linejoin": "round" }),
    ...texts.map((text) => drawText(text, theme)),
  ]);
}
