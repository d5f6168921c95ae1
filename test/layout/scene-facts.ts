import type { Badge } from "../../src/layout/badge.ts";
import type { Box, Point } from "../../src/layout/geometry.ts";
import type { Curve, ExperienceLane, Lane, OwnerLane, Scene, Stop, TouchpointLane } from "../../src/layout/scene.ts";
import type { Spot } from "../../src/layout/scene-parts.ts";
import type { TextBlock } from "../../src/layout/text/text-block.ts";
import { inkBox } from "../../src/layout/text/text-block.ts";

/** What one part of a map shows, in the part's own coordinates. */
export interface Part {
  readonly name: string;
  readonly texts: readonly TextBlock[];
  readonly badges: readonly Badge[];
}

/** The title block, the stages, the hint and every lane. */
export function partsOf(scene: Scene): Part[] {
  return [
    partOf("header", scene.header),
    partOf("stages", scene.stages),
    partOf("hint", scene.hint),
    ...scene.lanes.map((lane) => partOf(lane.id, lane)),
  ];
}

/** Every text that lies on another, as a sentence; texts of badges included. */
export function overlaps(part: Part): string[] {
  const boxes = [
    ...part.texts.map((text) => ({ label: text.lines.join(" "), box: inkBox(text) })),
    ...part.badges.map(({ text, box }) => ({ label: `(${text.lines.join(" ")})`, box })),
  ];
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => intersect(a.box, b.box))
      .map((b) => `${part.name}: "${a.label}" lies on "${b.label}"`),
  );
}

/** Every text that leaves the map to the left or right. */
export function overflows(part: Part, width: number): string[] {
  return [...part.texts, ...part.badges.map((badge) => badge.text)]
    .filter((text) => inkBox(text).x < 0 || inkBox(text).x + text.width > width)
    .map((text) => `${part.name}: "${text.lines.join(" ")}" leaves the map`);
}

/** Every text that is wider than the box of the thing it belongs to. */
export function outsideTheirBox(
  items: readonly { readonly box: Box; readonly texts: readonly TextBlock[] }[],
): string[] {
  return items.flatMap(({ box, texts }) =>
    texts.filter((text) => !inside(inkBox(text), box)).map((text) => `"${text.lines.join(" ")}" leaves its box`),
  );
}

/** The cards of a lane, each with its box. */
export function cardsOf(lane: TouchpointLane) {
  return lane.cards.map(({ spot, at, frame: { width, height }, texts }) => {
    const box = { ...at, width, height };
    return { spot, box, texts: texts.map((text) => shifted(text, at)) };
  });
}

/** The ways of a lane, in the lane's own coordinates. */
export function waysOf(lane: OwnerLane) {
  return lane.routes.map(({ spot, at, line, badge, texts }) => ({
    spot,
    points: line.points.map((point) => shifted(point, at)),
    badge: badge && { box: shifted(badge.box, at), words: badge.text.lines.join(" ") },
    texts: texts.map((text) => shifted(text, at)),
  }));
}

/** Every label on the line map that a line runs through; a badge sits on its own line and hides it. */
export function labelsOnLines(lane: OwnerLane): string[] {
  const ways = waysOf(lane);
  return ways.flatMap((way) => [
    ...way.texts
      .filter((text) => ways.some((other) => runsThrough(other.points, inkBox(text))))
      .map((text) => `"${text.lines.join(" ")}" lies on a line`),
    ...(way.badge ? [way.badge] : [])
      .filter(({ box }) => ways.some((other) => other !== way && runsThrough(other.points, box)))
      .map(({ words }) => `(${words}) lies on the line of another handoff`),
  ]);
}

/** Every label on the line map that a stop covers. */
export function labelsOnStops(lane: OwnerLane): string[] {
  const boxes = waysOf(lane).flatMap((way) => [
    ...way.texts.map((text) => ({ label: text.lines.join(" "), box: inkBox(text) })),
    ...(way.badge ? [{ label: way.badge.words, box: way.badge.box }] : []),
  ]);
  return lane.stops.flatMap((stop) =>
    boxes.filter(({ box }) => intersect(box, boxOf(stop))).map(({ label }) => `"${label}" lies on ${stop.spot.id}`),
  );
}

/** Every route that runs through a stop which is none of its ends. */
export function routesThroughStops(lane: OwnerLane): string[] {
  return waysOf(lane).flatMap(({ points, spot }) =>
    lane.stops
      .filter((stop) => {
        const ends = [points[0], points.at(-1)];
        const { at, disc } = stop;
        const touches = ends.some((end) => end && Math.hypot(end.x - at.x, end.y - at.y) < disc.radius + 1);
        return !touches && runsThrough(points, boxOf(stop));
      })
      .map((stop) => `${spot.id} runs through ${stop.spot.id}`),
  );
}

/** A step as the names of its ends, as in `t1 t2`. */
type Ends = string;

/** The steps that ways are drawn for, in no order. */
export function stepsDrawn(lane: OwnerLane): Ends[] {
  return lane.routes.map(({ spot }) => endsOf(spot).join(" ")).toSorted();
}

/** Every way that does not begin at the rim of its first stop, or does not reach that of its last; all but one to the next stop with an arrow. */
export function waysThatMiss(lane: OwnerLane): string[] {
  return lane.routes.flatMap(({ spot, at, line }) => {
    const [from, to] = endsOf(spot).map((name) =>
      lane.stops.findIndex((stop) => stop.spot.about === `touchpoint:${name}`),
    );
    const points = line.points.map((point) => shifted(point, at));
    const isNext = to === (from ?? 0) + 1;
    return [
      ...(touches(lane.stops[from ?? -1], points[0]) ? [] : [`${spot.id} does not leave its stop`]),
      ...(touches(lane.stops[to ?? -1], points.at(-1)) ? [] : [`${spot.id} does not reach its stop`]),
      ...(line.arrow || isNext ? [] : [`${spot.id} has no arrow`]),
    ];
  });
}

/**
 * Every way that comes back on the line on which it leads out. Where it meets its stop it may be as close to itself as
 * the many lines there have to be.
 */
export function waysOnThemselves(lane: OwnerLane): string[] {
  return waysOf(lane)
    .filter(({ points }) => {
      const stretches = points.slice(1).map((end, index) => {
        const isAtStop = index === 0 || index === points.length - 2;
        return stretchBox(points[index] ?? end, end, isAtStop ? 0.01 : 1.5);
      });
      return stretches.some((one, index) => stretches.slice(index + 2).some((other) => intersect(one, other)));
    })
    .map(({ spot }) => `${spot.id} runs over itself`);
}

/** Every bar of an end that a way runs through. */
export function endsOnLines(lane: OwnerLane): string[] {
  const ways = waysOf(lane);
  return lane.stops.flatMap(({ spot, at, end }) => {
    if (!end) return [];
    const length = Math.hypot(end.at.x - end.from.x, end.at.y - end.from.y);
    const across = { x: (end.from.y - end.at.y) / length, y: (end.at.x - end.from.x) / length };
    const bar = [-7, -3.5, 0, 3.5, 7].map((step) => {
      return { x: at.x + end.at.x + step * across.x, y: at.y + end.at.y + step * across.y };
    });
    return ways
      .filter(({ points }) =>
        bar.some(({ x, y }) => runsThrough(points, { x: x - 0.5, y: y - 0.5, width: 1, height: 1 })),
      )
      .map((way) => `${way.spot.id} runs through the end at ${spot.id}`);
  });
}

function touches(stop: Stop | undefined, point: Point | undefined): boolean {
  if (!stop || !point) return false;
  return Math.abs(Math.hypot(point.x - stop.at.x, point.y - stop.at.y) - stop.disc.radius) < 0.1;
}

/** The names of the touchpoints that a way leads from and to. */
function endsOf({ about }: Spot): string[] {
  return about.split(":").slice(1);
}

function boxOf({ at, disc: { radius } }: Stop): Box {
  return { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
}

/** Every number in the experience lane that a curve strikes through. */
export function numbersOnCurves({ texts, desired, actual }: ExperienceLane): string[] {
  const points = [...desired, ...actual].flatMap(pointsOn);
  return texts
    .filter((text) => points.some((point) => isInside(point, inkBox(text))))
    .map((text) => `"${text.lines.join(" ")}" lies on a curve`);
}

/** A curve as the points that are drawn, a px or so apart. */
function pointsOn({ from, to }: Curve): Point[] {
  const steps = Math.ceil(to.x - from.x);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const middle = (from.x + to.x) / 2;
    const x = (1 - t) ** 3 * from.x + 3 * t * (1 - t) * middle + t ** 3 * to.x;
    const y = from.y + (to.y - from.y) * t * t * (3 - 2 * t);
    return { x, y };
  });
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/** The lane of a kind; throws when it is not drawn. */
export function laneOf<K extends Lane["content"]["kind"]>(
  scene: Scene,
  kind: K,
): Extract<Lane["content"], { kind: K }> {
  const lane = scene.lanes.find((candidate) => candidate.content.kind === kind);
  if (!lane) throw new Error(`The scene has no lane ${kind}.`);
  return lane.content as Extract<Lane["content"], { kind: K }>;
}

function partOf(name: string, root: unknown): Part {
  const texts: TextBlock[] = [];
  const badges: Badge[] = [];
  const visit = (value: unknown, origin: Point): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, origin);
    else if (isBadge(value)) {
      badges.push({ ...value, box: shifted(value.box, origin), text: shifted(value.text, origin) });
    } else if (isText(value)) texts.push(shifted(value, origin));
    else if (value !== null && typeof value === "object") {
      const inside = hasOwnOrigin(value) ? shifted(value.at, origin) : origin;
      for (const item of Object.values(value)) visit(item, inside);
    }
  };
  visit(root, { x: 0, y: 0 });
  return { name, texts, badges };
}

/** Whether what a thing holds counts from where it stands: cards, ways, stops and marks. */
function hasOwnOrigin(value: object): value is { readonly at: Point } {
  return "at" in value && ["frame", "line", "disc", "shape"].some((name) => name in value);
}

function shifted<T extends Point>(thing: T, by: Point): T {
  return { ...thing, x: thing.x + by.x, y: thing.y + by.y };
}

function isText(value: unknown): value is TextBlock {
  return value !== null && typeof value === "object" && "lines" in value && "style" in value;
}

function isBadge(value: unknown): value is Badge {
  return value !== null && typeof value === "object" && "box" in value && "text" in value && isText(value.text);
}

function intersect(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether a line of straight stretches along the axes meets a box. */
function runsThrough(points: readonly Point[], box: Box): boolean {
  return points.slice(1).some((end, index) => {
    const start = points[index] ?? end;
    return intersect(stretchBox(start, end, 1), box);
  });
}

/** @param half of the width of the line. */
function stretchBox(start: Point, end: Point, half: number): Box {
  return {
    x: Math.min(start.x, end.x) - half,
    y: Math.min(start.y, end.y) - half,
    width: Math.abs(start.x - end.x) + 2 * half,
    height: Math.abs(start.y - end.y) + 2 * half,
  };
}
