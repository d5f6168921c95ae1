import type { Hint } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Theme } from "../theme.ts";
import { drawText } from "./text.ts";

/** What to write next, where there is nothing to draw. */
export function drawHint({ box, texts }: Hint, theme: Theme): Svg {
  return element("g", { id: "hint" }, [
    element("rect", {
      ...box,
      rx: 8,
      ...paint(theme, { fill: "surface", stroke: "card-edge" }),
      "stroke-dasharray": "5 5",
    }),
    ...texts.map((text) => drawText(text, theme)),
  ]);
}
