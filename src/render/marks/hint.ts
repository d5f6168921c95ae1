import type { Hint } from "../../layout/scene.ts";
import { group, type Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { rect } from "../shapes.ts";
import { drawText } from "./text.ts";

/** What to write next, where there is nothing to draw. */
export function drawHint({ box, texts }: Hint, painter: Painter): Svg[] {
  return group({ id: "hint" }, [
    rect(box, painter.paint({ fill: "surface", stroke: "card-edge" }) + strokeText(undefined, "5 5"), 8),
    ...texts.map((text) => drawText(text, painter)),
  ]);
}
