import type { Spot } from "../../layout/scene.ts";
import type { TextRange } from "../../model/place.ts";
import { type Child, element, type SvgElement } from "../element.ts";

/** A group that can be pointed at: it says what it is, and where in the source it stands as `L:C-L:C`, counted from 0. */
export function drawSpot(spot: Spot, kind: string, content: readonly Child[]): SvgElement {
  return element(
    "g",
    {
      id: spot.id,
      class: kind,
      role: spot.range ? "button" : "img",
      "data-range": spot.range && rangeText(spot.range),
    },
    [element("title", {}, spot.label), ...content],
  );
}

function rangeText({ start, end }: TextRange): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
