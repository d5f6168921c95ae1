import type { MeasureRow } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { HATCH, paint, type Theme } from "../theme.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

const FILLS = { gap: "gap", good: "good", unknown: HATCH } as const;

/** What one metric should be and is, with a bar as long as the shortfall. */
export function drawMeasure({ spot, texts, bar }: MeasureRow, theme: Theme): Svg {
  return drawSpot(spot, "measure", [
    ...texts.map((text) => drawText(text, theme)),
    bar && element("rect", { ...bar.box, rx: bar.box.height / 2, ...paint(theme, { fill: "grid" }) }),
    bar &&
      element("rect", {
        ...bar.box,
        width: bar.filled,
        rx: bar.box.height / 2,
        ...paint(theme, { fill: FILLS[bar.look] }),
      }),
  ]);
}
