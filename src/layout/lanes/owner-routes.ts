import type { Column } from "../grid.ts";
import type { LaneContext } from "../lane-context.ts";
import type { Point, Route } from "../scene.ts";
import { BODY, LANE_PADDING } from "../sizes.ts";
import { chooseCorridors } from "./corridors.ts";
import { labelAbove, labelBelow, placeLabel, routeLook } from "./handoff-label.ts";
import { type Arc, type Edge, LABEL_START, LABEL_WIDTH, sortEdges } from "./owner-edges.ts";
import { assignPorts, type Port } from "./owner-ports.ts";
import { orderTracks } from "./track-order.ts";

export const STOP_RADIUS = 11;

// How routes keep out of each other's way. Between two columns lies a gap, of which the part next to the left stop
// belongs to vertical lines and the rest to labels; no vertical line ever runs through the latter. A step to the next
// touchpoint turns into the row of its target right after its start, so that its label stands on that row. Every
// other step leaves its stop upwards or downwards and runs along a track of its own between two rows. Rows are as far
// apart as the labels and tracks between them need.

/** From the centre of a stop to the vertical line of the step to the next one. */
const DROP = 28;
/** What a row needs above and below its line for the stops. */
const STOP_ROOM = STOP_RADIUS + 7;
const MIN_PITCH = 44;
/** The first row starts below the name of the lane, which shares its left edge with the names of owners. */
const TOP_ROOM = LANE_PADDING + BODY.lineHeight;
/** Between a line and what it passes. */
const CLEARANCE = 7;

/**
 * Finds a way for every step.
 *
 * @param rows how many rows there are.
 * @param rowOf the row of a column's touchpoint.
 */
export function layRoutes(context: LaneContext, rows: number, rowOf: (column: Column) => number) {
  const { direct, others } = sortEdges(context);
  const arcs = chooseCorridors(others, direct, { rows, columns: context.grid.columns.length, rowOf });
  const heights = orderTracks(arcs, rowOf);
  const heightOf = (arc: Arc) => heights.get(arc) ?? arc.corridor;
  const ports = assignPorts(arcs, rowOf, heightOf);
  const downwards = [...arcs].sort((a, b) => heightOf(a) - heightOf(b));
  const tracks = new Map<Arc, number>();
  const rowHeights: number[] = [];
  const directAt: (Edge | undefined)[] = context.grid.columns.map(() => undefined);
  for (const edge of direct) directAt[edge.gap] = edge;
  const corridors = Map.groupBy(downwards, (arc) => arc.corridor);
  const labelOn = (edge: Edge | undefined, row: number) => (edge && rowOf(edge.to) === row ? edge.label : undefined);

  let y = 0;
  for (let corridor = -1; corridor < rows; corridor++) {
    const floors = directAt.map((edge) => {
      const label = labelOn(edge, corridor);
      return corridor < 0 ? TOP_ROOM : Math.max(STOP_ROOM, label ? labelBelow(label) : 0);
    });
    for (const arc of corridors.get(corridor) ?? []) tracks.set(arc, y + takeTrack(arc, floors));
    if (corridor + 1 === rows) {
      y += largest(floors);
      continue;
    }
    const needed = floors.map((floor, gap) => {
      const label = labelOn(directAt[gap], corridor + 1);
      return floor + Math.max(STOP_ROOM, label ? labelAbove(label) : 0);
    });
    y += Math.max(corridor < 0 ? 0 : MIN_PITCH, largest(needed));
    rowHeights.push(y);
  }

  const yOf = (column: Column) => rowHeights[rowOf(column)] ?? 0;
  const items = [
    ...arcs.map((arc) => ({ edge: arc, way: drawArc(arc, { track: tracks.get(arc) ?? 0, ports, yOf }) })),
    ...direct.map((edge) => ({ edge, way: drawDirect(edge, yOf) })),
  ];
  const routes = items
    .sort((a, b) => a.edge.index - b.edge.index)
    .map(({ edge, way }) => finish(edge, way, routeLook(context, edge.step)));
  return { rowHeights, routes: { items: routes, bottom: y } };
}

/** Spreading a row of a thousand numbers into `Math.max` would take up the stack. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, next) => Math.max(most, next), 0);
}

/** A way that is found, with the place for its label. */
interface Way {
  readonly points: readonly Point[];
  readonly arrow: boolean;
  readonly middle: number;
  readonly y: number;
}

/**
 * Finds the highest free track for an arc and takes it.
 *
 * @param floors how far down every gap is taken; updated.
 * @returns the height of the track, in the same measure.
 */
function takeTrack(arc: Arc, floors: number[]): number {
  const low = Math.min(arc.from.index, arc.to.index, arc.gap);
  const high = Math.max(arc.from.index, arc.to.index, arc.gap + 1) - 1;
  const { badge, texts } = arc.label;
  const labelled = badge !== undefined || texts.length > 0;
  let track = (floors[arc.gap] ?? 0) + (labelled ? labelAbove(arc.label) : CLEARANCE);
  for (let gap = low; gap <= high; gap++) track = Math.max(track, (floors[gap] ?? 0) + CLEARANCE);
  for (let gap = low; gap <= high; gap++) floors[gap] = track + CLEARANCE;
  if (labelled) floors[arc.gap] = track + labelBelow(arc.label);
  return track;
}

function drawDirect(edge: Edge, yOf: (column: Column) => number): Way {
  const { from, to } = edge;
  const [start, end] = [yOf(from), yOf(to)];
  const turn = from.center + DROP;
  const points: Point[] = [{ x: from.center + STOP_RADIUS, y: start }];
  if (start !== end) points.push({ x: turn, y: start }, { x: turn, y: end });
  points.push({ x: to.center - STOP_RADIUS, y: end });
  return { points, arrow: false, middle: labelMiddle(edge), y: end };
}

function drawArc(
  arc: Arc,
  {
    track,
    ports,
    yOf,
  }: { track: number; ports: ReadonlyMap<Arc, readonly [Port, Port]>; yOf: (column: Column) => number },
): Way {
  const [start, end] = ports.get(arc) ?? [];
  const leave = portPoint(arc.from, start, yOf);
  const arrive = portPoint(arc.to, end, yOf);
  // A way back to the same stop reaches out to its label and returns on the same track.
  const side = arc.gap < arc.from.index ? -1 : 1;
  const half = Math.max(0, ...arc.label.texts.map((text) => text.width / 2));
  const reach = arc.from === arc.to ? [{ x: labelMiddle(arc) + side * half, y: track }] : [];
  const points: Point[] = [leave, { x: leave.x, y: track }, ...reach, { x: arrive.x, y: track }, arrive];
  return { points, arrow: true, middle: labelMiddle(arc), y: track };
}

function portPoint(column: Column, port: Port | undefined, yOf: (column: Column) => number): Point {
  const offset = port?.offset ?? 0;
  const rim = Math.sqrt(STOP_RADIUS ** 2 - offset ** 2);
  return { x: column.center + offset, y: yOf(column) + (port?.side === "above" ? -rim : rim) };
}

/** The middle of the label place in the gap of an edge. */
function labelMiddle({ gapLeft }: Edge): number {
  return gapLeft + LABEL_START + LABEL_WIDTH / 2;
}

function finish({ label }: Edge, { points, arrow, middle, y }: Way, look: Route["look"]): Route {
  return { spot: label.spot, look, points, arrow, ...placeLabel(label, middle, y) };
}
