import type { Spot } from "../../layout/scene.ts";
import { type Child, escapeXml, type Svg } from "../element.ts";

/** A group that can be pointed at: it says what it is, in words and by the name of the thing that it is about. */
export function drawSpot(spot: Spot, kind: string, content: readonly Child[]): Svg {
  const open = `<g id="${spot.id}" class="${kind}" role="img" data-about="${spot.about}">`;
  // Joined at once: adding piece to piece would leave a tree of pieces in memory until the picture is done.
  return [open, `<title>${escapeXml(spot.label)}</title>`, ...content.filter(Boolean), "</g>"].join("");
}
