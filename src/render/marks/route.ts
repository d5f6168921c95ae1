import type { Point } from "../../layout/geometry.ts";
import type { Route, RouteLine } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { pair, path, polygon } from "../shapes.ts";
import type { Role } from "../theme.ts";
import { drawBadge } from "./badge.ts";
import { drawFindingSign } from "./finding-sign.ts";
import { drawSpot } from "./spot.ts";
import { drawTexts } from "./text.ts";

interface Look {
  /** What the group is called in style sheets. */
  readonly kind: string;
  readonly role: Role;
  readonly dashes: string | undefined;
}

const LOOKS: Readonly<Record<RouteLine["look"], Look>> = {
  inside: { kind: "handoff inside", role: "line", dashes: undefined },
  owned: { kind: "handoff owned", role: "good", dashes: undefined },
  lossy: { kind: "handoff lossy", role: "loss", dashes: undefined },
  unowned: { kind: "handoff unowned", role: "gap", dashes: "1 6" },
  observed: { kind: "handoff observed", role: "line", dashes: "5 5" },
  unknown: { kind: "handoff unknown", role: "loss", dashes: "5 5" },
};

const LINE_WIDTH = 2.5;
const CORNER_RADIUS = 12;
const ARROW_LENGTH = 8;
const ARROW_HALF_WIDTH = 4.5;

/** The way from one stop to another, with what is said of the handoff on it. */
export function drawRoute({ spot, at, line, badge, texts, findingSign }: Route, painter: Painter): Svg {
  const content = [
    painter.once(line, drawLine),
    badge && painter.once(badge, drawBadge),
    drawTexts(texts, painter),
    findingSign && drawFindingSign(findingSign, painter),
  ];
  return drawSpot(spot, LOOKS[line.look].kind, content, at);
}

function drawLine({ look, points, arrow }: RouteLine, painter: Painter): Svg {
  const { role, dashes } = LOOKS[look];
  const way = path(roundedPath(points), `${painter.stroke(role, LINE_WIDTH, dashes)} stroke-linecap="round"`);
  return arrow ? way + path(arrowPath(points), painter.fill(role)) : way;
}

/** Straight stretches with rounded corners; a corner takes no more than half of either stretch. */
function roundedPath(points: readonly Point[]): string {
  const parts = points.map((corner, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `M${pair(corner)}`;
    if (!after) return `L${pair(corner)}`;
    const radius = Math.min(CORNER_RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L${pair(towards(corner, before, radius))}Q${pair(corner)} ${pair(towards(corner, after, radius))}`;
  });
  return parts.join("");
}

function arrowPath(points: readonly Point[]): string {
  const tip = points.at(-1) ?? { x: 0, y: 0 };
  const back = towards(tip, points.at(-2) ?? tip, ARROW_LENGTH);
  const across = {
    x: ((tip.y - back.y) / ARROW_LENGTH) * ARROW_HALF_WIDTH,
    y: ((back.x - tip.x) / ARROW_LENGTH) * ARROW_HALF_WIDTH,
  };
  const left = { x: back.x + across.x, y: back.y + across.y };
  const right = { x: back.x - across.x, y: back.y - across.y };
  return polygon([tip, left, right]);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
