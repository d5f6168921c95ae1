import type { Card } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Theme } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawDiamond } from "./diamond.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

const RADIUS = 8;

/** A touchpoint. */
export function drawCard({ spot, box, look, texts, badges, diamond }: Card, theme: Theme): Svg {
  return drawSpot(spot, "card", [
    element("rect", {
      ...box,
      rx: RADIUS,
      ...paint(theme, { fill: "surface", stroke: look === "gap" ? "gap" : "card-edge" }),
      "stroke-width": look === "gap" ? 1.5 : undefined,
      "stroke-dasharray": look === "open" ? "5 5" : undefined,
    }),
    diamond && drawDiamond(diamond, theme),
    ...texts.map((text) => drawText(text, theme)),
    ...badges.map((badge) => drawBadge(badge, theme)),
  ]);
}
