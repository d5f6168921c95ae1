import type { Curve, ExperienceLane, MoodPoint, Shortfall } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import { type Painter, strokeText } from "../painter.ts";
import { circleHere, line, pair, path, rect } from "../shapes.ts";
import type { Paint, Role } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";
import { TRIANGLE_HERE } from "./text-sign.ts";

const POINT_RADIUS = 4.5;
/** Around a point that was observed too long ago. */
const STALE_RING = { radius: 7.5 };
/** What is not sure is dotted; what is desired is dashed. */
const DOTS = "1 6";
const DASHES = "6 5";

const ROLES_OF_LOOKS: Readonly<Record<Curve["look"], Role>> = {
  desired: "desired",
  gap: "gap",
  good: "good",
  plain: "ink",
};

/** What stands for a point: a disc, or a shape of its own. */
interface PointSign {
  readonly paint: Paint;
  readonly lineWidth?: number;
  readonly way?: string;
}

const POINTS: Readonly<Record<MoodPoint["look"], PointSign>> = {
  desired: { paint: { fill: "surface", stroke: "desired" }, lineWidth: 2 },
  gap: { paint: { fill: "gap" } },
  good: { paint: { fill: "good" } },
  plain: { paint: { fill: "ink" } },
  benchmark: {
    paint: { fill: "surface", stroke: "muted" },
    lineWidth: 1.5,
    way: TRIANGLE_HERE,
  },
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
    ...lane.shortfalls.map((area) => path(outline(area), painter.fill("gap-tint"))),
    ...lane.drops.map((box) => rect(box, painter.fill("gap-tint"))),
    ...[...joined(lane.desired), ...joined(lane.actual)].map((curves) => drawCurves(curves, painter)),
    ...lane.stages.map(({ spot, curve }) => drawSpot(spot, "mood", [drawCurves([curve], painter)])),
    ...lane.badges.map((badge) => drawBadge(badge, painter)),
    ...lane.texts.map((text) => drawText(text, painter)),
    ...lane.points.map((point) => drawPoint(point, painter)),
  ];
}

function drawPoint({ spot, at, look, stale }: MoodPoint, painter: Painter): Svg {
  const content = [stale && painter.once(STALE_RING, drawRing), painter.once(POINTS[look], drawSign)];
  return drawSpot(spot, "mood", content, at);
}

function drawSign({ paint, lineWidth, way }: PointSign, painter: Painter): Svg {
  const painted = painter.paint(paint) + strokeText(lineWidth);
  return way === undefined ? circleHere(POINT_RADIUS, painted) : path(way, painted);
}

function drawRing({ radius }: typeof STALE_RING, painter: Painter): Svg {
  return circleHere(radius, painter.stroke("loss", 1.5, "2 2"));
}

/** Curves that follow one another and look the same make one line, whose dashes run on. */
function joined(curves: readonly Curve[]): [Curve, ...Curve[]][] {
  const runs: [Curve, ...Curve[]][] = [];
  for (const curve of curves) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.to.x === curve.from.x && last.look === curve.look && last.sure === curve.sure) run.push(curve);
    else runs.push([curve]);
  }
  return runs;
}

function drawCurves(curves: readonly [Curve, ...Curve[]], painter: Painter): Svg {
  const [{ from, sure, look }] = curves;
  const dashes = sure ? (look === "desired" ? DASHES : undefined) : DOTS;
  const stroke = painter.stroke(ROLES_OF_LOOKS[look], look === "desired" ? 2 : 2.5, dashes);
  return path(`M${pair(from)}${curves.map(wayOf).join("")}`, `${stroke} stroke-linecap="round"`);
}

function wayOf({ from, to }: Curve): string {
  const middle = (from.x + to.x) / 2;
  return `C${pair({ x: middle, y: from.y })} ${pair({ x: middle, y: to.y })} ${pair(to)}`;
}

/** Along the upper curve and back along the lower one. */
function outline({ above: [a, b, c, d], below: [e, f, g, h] }: Shortfall): string {
  return `M${pair(a)}C${[b, c, d].map(pair).join(" ")}L${pair(h)}C${[g, f, e].map(pair).join(" ")}Z`;
}
