import type { Badge, Box, Lane, OwnerLane, Point, Scene, TextBlock } from "../../src/layout/scene.ts";
import { inkBox } from "../../src/layout/text-block.ts";

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

/** Every label on the line map that a line runs through; a badge sits on its own line and hides it. */
export function labelsOnLines(lane: OwnerLane): string[] {
  return lane.routes.flatMap((route) => [
    ...route.texts
      .filter((text) => lane.routes.some((other) => runsThrough(other.points, inkBox(text))))
      .map((text) => `"${text.lines.join(" ")}" lies on a line`),
    ...(route.badge ? [route.badge] : [])
      .filter(({ box }) => lane.routes.some((other) => other !== route && runsThrough(other.points, box)))
      .map(({ text }) => `(${text.lines.join(" ")}) lies on the line of another handoff`),
  ]);
}

/** Every label on the line map that a stop covers. */
export function labelsOnStops(lane: OwnerLane): string[] {
  const boxes = lane.routes.flatMap((route) => [
    ...route.texts.map((text) => ({ label: text.lines.join(" "), box: inkBox(text) })),
    ...(route.badge ? [{ label: route.badge.text.lines.join(" "), box: route.badge.box }] : []),
  ]);
  return lane.stops.flatMap(({ at, radius, spot }) => {
    const stop = { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
    return boxes.filter(({ box }) => intersect(box, stop)).map(({ label }) => `"${label}" lies on ${spot.id}`);
  });
}

/** Every route that runs through a stop which is none of its ends. */
export function routesThroughStops(lane: OwnerLane): string[] {
  return lane.routes.flatMap(({ points, spot }) =>
    lane.stops
      .filter(({ at, radius }) => {
        const ends = [points[0], points.at(-1)];
        const touches = ends.some((end) => end && Math.hypot(end.x - at.x, end.y - at.y) < radius + 1);
        const box = { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
        return !touches && runsThrough(points, box);
      })
      .map((stop) => `${spot.id} runs through ${stop.spot.id}`),
  );
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
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isBadge(value)) badges.push(value);
    else if (isText(value)) texts.push(value);
    else if (value !== null && typeof value === "object") for (const item of Object.values(value)) visit(item);
  };
  visit(root);
  return { name, texts, badges };
}

function isText(value: unknown): value is TextBlock {
  return value !== null && typeof value === "object" && "lines" in value && "anchor" in value;
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
    const stretch = {
      x: Math.min(start.x, end.x) - 1,
      y: Math.min(start.y, end.y) - 1,
      width: Math.abs(start.x - end.x) + 2,
      height: Math.abs(start.y - end.y) + 2,
    };
    return intersect(stretch, box);
  });
}
