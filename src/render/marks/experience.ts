import type { Curve, ExperienceLane, MoodPoint } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { circle, line, pair, path, polygon, rect } from "../shapes.ts";
import type { Role } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

const POINT_RADIUS = 4.5;
/** Around a point that was observed too long ago. */
const STALE_RADIUS = 7.5;
/** Half of the sign for what others reach. */
const BENCHMARK_HALF = 4;
/** What is not sure is dotted; what is desired is dashed. */
const DOTS = "1 6";
const DASHES = "6 5";

const ROLES_OF_LOOKS: Readonly<Record<Curve["look"], Role>> = {
  desired: "desired",
  gap: "gap",
  good: "good",
  plain: "ink",
};

/** The desired and the actual emotion along the journey. */
export function drawExperience(lane: ExperienceLane, painter: Painter): Svg[] {
  return [
    ...lane.levels.map(({ y, zero }) =>
      line(
        { x: lane.left, y },
        { x: lane.right, y },
        painter.stroke(zero ? "rule" : "grid", undefined, zero ? undefined : "2 4"),
      ),
    ),
    ...lane.shortfalls.map((outline) => path(polygon(outline), painter.fill("gap-tint"))),
    ...lane.drops.map((box) => rect(box, painter.fill("gap-tint"))),
    ...[...lane.desired, ...lane.actual].map((curve) => drawCurve(curve, painter)),
    ...lane.badges.map((badge) => drawBadge(badge, painter)),
    ...lane.texts.map((text) => drawText(text, painter)),
    ...lane.points.map((point) => drawPoint(point, painter)),
  ];
}

function drawPoint({ spot, at, look, stale }: MoodPoint, painter: Painter): Svg {
  if (look === "benchmark") {
    const d = `M${pair({ x: at.x, y: at.y - BENCHMARK_HALF })}l${BENCHMARK_HALF} ${2 * BENCHMARK_HALF}h${-2 * BENCHMARK_HALF}Z`;
    return drawSpot(spot, "mood", [path(d, painter.paint({ fill: "surface", stroke: "muted" }) + strokeText(1.5))]);
  }
  const paint =
    look === "desired"
      ? painter.paint({ fill: "surface", stroke: "desired" }) + strokeText(2)
      : painter.fill(ROLES_OF_LOOKS[look]);
  return drawSpot(spot, "mood", [
    stale && circle(at, STALE_RADIUS, painter.stroke("loss", 1.5, "2 2")),
    circle(at, POINT_RADIUS, paint),
  ]);
}

function drawCurve({ from, to, sure, look }: Curve, painter: Painter): Svg {
  const middle = (from.x + to.x) / 2;
  const dashes = sure ? (look === "desired" ? DASHES : undefined) : DOTS;
  const d = `M${pair(from)}C${pair({ x: middle, y: from.y })} ${pair({ x: middle, y: to.y })} ${pair(to)}`;
  const stroke = painter.stroke(ROLES_OF_LOOKS[look], look === "desired" ? 2 : 2.5, dashes);
  return path(d, `${stroke} stroke-linecap="round"`);
}
