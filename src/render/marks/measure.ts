import type { MeasureRow } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { rect } from "../shapes.ts";
import { HATCH } from "../theme.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

const FILLS = { gap: "gap", good: "good", unknown: HATCH } as const;

/** What one metric should be and is, with a bar as long as the shortfall. */
export function drawMeasure({ spot, texts, bar }: MeasureRow, painter: Painter): Svg {
  const radius = bar ? bar.box.height / 2 : 0;
  return drawSpot(spot, "measure", [
    drawTexts(texts, painter),
    bar && rect(bar.box, painter.fill("grid"), radius),
    bar && rect({ ...bar.box, width: bar.filled }, painter.fill(FILLS[bar.look]), radius),
  ]);
}
