import type { BackstageLane } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Theme } from "../theme.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

/** Something that happens out of the customer's sight. */
export function drawBackstage({ spot, box, texts }: BackstageLane["items"][number], theme: Theme): Svg {
  return drawSpot(spot, "backstage", [
    element("rect", { ...box, rx: 6, ...paint(theme, { fill: "panel", stroke: "panel-edge" }) }),
    ...texts.map((text) => drawText(text, theme)),
  ]);
}
