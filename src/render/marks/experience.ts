import type { Curve, ExperienceLane, Point } from "../../layout/scene.ts";
import { element, type Svg } from "../element.ts";
import { paint, type Role, type Theme } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawSpot } from "./spot.ts";
import { drawText } from "./text.ts";

const POINT_RADIUS = 4.5;

const ROLES_OF_LOOKS: Readonly<Record<Curve["look"], Role>> = {
  desired: "desired",
  gap: "gap",
  good: "good",
  plain: "ink",
};

/** The desired and the actual emotion along the journey. */
export function drawExperience(lane: ExperienceLane, theme: Theme): Svg[] {
  return [
    ...lane.levels.flatMap(({ y, zero, text }) => [
      element("line", {
        x1: lane.left,
        y1: y,
        x2: lane.right,
        y2: y,
        ...paint(theme, { stroke: zero ? "rule" : "grid" }),
        "stroke-dasharray": zero ? undefined : "2 4",
      }),
      drawText(text, theme),
    ]),
    ...lane.shortfalls.map((outline) =>
      element("path", { d: polygon(outline), ...paint(theme, { fill: "gap-tint" }) }),
    ),
    ...lane.drops.map((box) => element("rect", { ...box, ...paint(theme, { fill: "gap-tint" }) })),
    ...[...lane.desired, ...lane.actual].map((curve) => drawCurve(curve, theme)),
    ...lane.badges.map((badge) => drawBadge(badge, theme)),
    ...lane.texts.map((text) => drawText(text, theme)),
    ...lane.points.map(({ spot, at, look }) =>
      drawSpot(spot, "mood", [
        element("circle", {
          cx: at.x,
          cy: at.y,
          r: POINT_RADIUS,
          ...(look === "desired"
            ? { ...paint(theme, { fill: "surface", stroke: "desired" }), "stroke-width": 2 }
            : paint(theme, { fill: ROLES_OF_LOOKS[look] })),
        }),
      ]),
    ),
  ];
}

function drawCurve({ from, to, sure, look }: Curve, theme: Theme): Svg {
  const middle = (from.x + to.x) / 2;
  const dashes = sure ? (look === "desired" ? "6 5" : undefined) : "1 6";
  return element("path", {
    d: `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`,
    ...paint(theme, { stroke: ROLES_OF_LOOKS[look] }),
    "stroke-width": look === "desired" ? 2 : 2.5,
    "stroke-dasharray": dashes,
    "stroke-linecap": "round",
  });
}

function polygon(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}Z`;
}
