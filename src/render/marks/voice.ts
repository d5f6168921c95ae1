import type { VoiceLane } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Theme } from "../theme.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

/** What customers suffer from, or what one of them said. */
export function drawVoice({ spot, bar, look, texts }: VoiceLane["voices"][number], theme: Theme): Svg {
  return drawSpot(spot, "voice", [
    element("rect", { ...bar, rx: bar.width / 2, ...paint(theme, { fill: look === "pain" ? "gap" : "line" }) }),
    ...texts.map((text) => drawText(text, theme)),
  ]);
}
