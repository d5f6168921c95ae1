import type { Card, CardFrame, CardLink } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { rect, rectHere } from "../shapes.ts";
import { drawBadge } from "./badge.ts";
import { drawFindingSign } from "./finding-sign.ts";
import { drawIcon } from "./icon.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

const RADIUS = 8;
const LINK_RADIUS = 4;
const EDGES: Readonly<Record<CardFrame["look"], string>> = {
  plain: "",
  gap: strokeText(1.5),
  open: strokeText(undefined, "5 5"),
  gone: strokeText(undefined, "2 4"),
};

/** A touchpoint. */
export function drawCard(card: Card, painter: Painter): Svg {
  const { spot, at, frame, texts, badges, icon, findingSign, link } = card;
  const content = [
    painter.once(frame, drawFrame),
    icon && painter.once(icon, drawIcon),
    drawTexts(texts, painter),
    ...badges.map((badge) => drawBadge(badge, painter)),
    link && drawLink(link, painter),
    findingSign && painter.once(findingSign, drawFindingSign),
  ];
  return drawSpot(spot, "card", content, at);
}

function drawFrame(frame: CardFrame, painter: Painter): Svg {
  const edge = painter.paint({ fill: "surface", stroke: frame.look === "gap" ? "gap" : "card-edge" });
  return rectHere(frame, edge + EDGES[frame.look], RADIUS);
}

/** The journey that opens below a touchpoint. */
function drawLink({ spot, box, texts }: CardLink, painter: Painter): Svg {
  return drawSpot(spot, "link", [
    rect(box, painter.paint({ fill: "panel", stroke: "panel-edge" }), LINK_RADIUS),
    drawTexts(texts, painter),
  ]);
}
