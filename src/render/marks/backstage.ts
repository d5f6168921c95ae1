import type { BackstageLane } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { rect } from "../shapes.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

const RADIUS = 6;

/** Something that happens out of the customer's sight. */
export function drawBackstage({ spot, box, texts }: BackstageLane["items"][number], painter: Painter): Svg {
  return drawSpot(spot, "backstage", [
    rect(box, painter.paint({ fill: "panel", stroke: "panel-edge" }), RADIUS),
    drawTexts(texts, painter),
  ]);
}
