import type { OwnerLane } from "../../layout/scene.ts";
import { element, type SvgElement } from "../element.ts";
import { paint, type Theme } from "../theme.ts";
import { drawText } from "./text.ts";

/** The row of one owner on the line map. */
export function drawOwnerRow(
  { y, name, nobody }: OwnerLane["rows"][number],
  { left, right }: Pick<OwnerLane, "left" | "right">,
  theme: Theme,
): SvgElement {
  return element("g", { class: "owner-row" }, [
    element("line", {
      x1: left,
      y1: y,
      x2: right,
      y2: y,
      ...paint(theme, { stroke: nobody ? "gap-tint" : "grid" }),
    }),
    drawText(name, theme),
  ]);
}
