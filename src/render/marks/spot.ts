import { escapeXml } from "../../escape-xml.ts";
import type { Point } from "../../layout/geometry.ts";
import type { Spot } from "../../layout/scene-parts.ts";
import type { Child, Svg } from "../element.ts";
import { movedTo } from "../shapes.ts";

/**
 * A group that can be pointed at: it says what it is, in words and by the name of the thing that it is about.
 *
 * @param at what its content counts from; the origin of its lane when absent.
 */
export function drawSpot(spot: Spot, kind: string, content: readonly Child[], at?: Point): Svg {
  const place = at ? movedTo(at) : "";
  const attributes = `class="${kind}" role="img" data-about="${escapeXml(spot.about)}"${changeText(spot)}${place}`;
  let all = `<g id="${escapeXml(spot.id)}" ${attributes}><title>${escapeXml(spot.label)}</title>`;
  for (const part of content) if (part) all += part;
  return `${all}</g>`;
}

/** By which a reader of the picture finds what changed. */
function changeText({ change }: Spot): string {
  return change === undefined ? "" : ` data-change="${change}"`;
}
