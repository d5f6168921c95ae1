import type { Spot } from "../../layout/scene.ts";
import { type Child, element, type Svg, textElement } from "../element.ts";

/** A group that can be pointed at: it says what it is, in words and by the name of the thing that it is about. */
export function drawSpot(spot: Spot, kind: string, content: readonly Child[]): Svg {
  return element("g", { id: spot.id, class: kind, role: "graphics-symbol img", "data-about": spot.about }, [
    textElement("title", {}, spot.label),
    ...content,
  ]);
}
