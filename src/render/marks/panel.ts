import type { Panel } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { circle, line, pair, path, rect } from "../shapes.ts";
import { HATCH, type Paint } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawFindingSign } from "./finding-sign.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

const RADIUS = 8;
const POINT_RADIUS = 2.5;

const PAINTS: Readonly<Record<Panel["look"], Paint | undefined>> = {
  plain: { fill: "surface", stroke: "card-edge" },
  gap: { fill: "surface", stroke: "gap" },
  good: { fill: "good-tint", stroke: "good" },
  frame: undefined,
};
const FILLS = { gap: "gap", good: "good", unknown: HATCH } as const;

/** Something with a few lines about it. */
export function drawPanel({ spot, box, look, texts, badges, findingSign, bars, spark }: Panel, painter: Painter): Svg {
  const paint = PAINTS[look];
  return drawSpot(spot, "panel", [
    paint && rect(box, painter.paint(paint) + (look === "gap" ? strokeText(1.5) : ""), RADIUS),
    ...bars.map((bar) => rect(bar.box, painter.fill(FILLS[bar.look]))),
    spark && drawSpark(spark, box, painter),
    drawTexts(texts, painter),
    ...badges.map((badge) => drawBadge(badge, painter)),
    findingSign && drawFindingSign(findingSign, painter),
  ]);
}

function drawSpark({ points, zero }: NonNullable<Panel["spark"]>, box: Panel["box"], painter: Painter): Svg {
  const axis = line({ x: box.x, y: zero }, { x: box.x + box.width, y: zero }, painter.stroke("grid"));
  const way = points.length > 1 ? path(`M${points.map(pair).join("L")}`, painter.stroke("line", 1.5)) : "";
  const dots = points.map((point) => circle(point, POINT_RADIUS, painter.fill(point.y > zero ? "gap" : "good")));
  return axis + way + dots.join("");
}
