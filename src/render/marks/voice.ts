import type { VoiceLane } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { rect } from "../shapes.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

/** What customers suffer from, or what one of them said. */
export function drawVoice({ spot, bar, look, texts }: VoiceLane["voices"][number], painter: Painter): Svg {
  return drawSpot(spot, "voice", [
    rect(bar, painter.fill(look === "pain" ? "gap" : "line"), bar.width / 2),
    drawTexts(texts, painter),
  ]);
}
