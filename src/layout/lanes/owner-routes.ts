import type { Column } from "../grid.ts";
import type { LaneContext } from "../lane-context.ts";
import type { Point, Route } from "../scene.ts";
import { BODY, COLUMN_WIDTH, LANE_PADDING } from "../sizes.ts";
import { chooseCorridors } from "./corridors.ts";
import { labelAbove, labelBelow, placeLabel } from "./handoff-label.ts";
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
  const arcs = chooseCorridors(others, direct, rows, rowOf);
  const heights = orderTracks(arcs, rowOf);
  const heightOf = (arc: Arc) => heights.get(arc) ?? arc.corridor;
  const ports = assignPorts(arcs, rowOf, heightOf);
  const downwards = [...arcs].sort((a, b) => heightOf(a) - heightOf(b));
  const tracks = new Map<Arc, number>();
  const rowHeights: number[] = [];
  const gaps = context.grid.columns.length;

  let y = 0;
  for (let corridor = -1; corridor < rows; corridor++) {
    const floors = Array.from({ length: gaps }, (_, gap) => {
      const edge = direct.find((other) => other.gap === gap && rowOf(other.to) === corridor);
      return corridor < 0 ? TOP_ROOM : Math.max(STOP_ROOM, edge ? labelBelow(edge.label) : 0);
    });
    for (const arc of downwards) if (arc.corridor === corridor) tracks.set(arc, y + takeTrack(arc, floors));
    const ceilings = floors.map((_, gap) => {
      const edge = direct.find((other) => other.gap === gap && rowOf(other.to) === corridor + 1);
      return Math.max(STOP_ROOM, edge ? labelAbove(edge.label) : 0);
    });
    const needed = Math.max(...floors.map((floor, gap) => floor + (ceilings[gap] ?? 0)));
    if (corridor + 1 < rows) {
      y += corridor < 0 ? needed : Math.max(MIN_PITCH, needed);
      rowHeights.push(y);
    } else {
      y += Math.max(...floors);
    }
  }

  const yOf = (column: Column) => rowHeights[rowOf(column)] ?? 0;
  const items = [
    ...arcs.map((arc) => drawArc(arc, { track: tracks.get(arc) ?? 0, ports, yOf })),
    ...direct.map((edge) => drawDirect(edge, yOf)),
  ];
  const byStep = new Map(items.map((item) => [item.index, item.route]));
  const routes = [...byStep.keys()].sort((a, b) => a - b).flatMap((index) => byStep.get(index) ?? []);
  return { rowHeights, routes: { items: routes, bottom: y } };
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

function drawDirect(edge: Edge, yOf: (column: Column) => number) {
  const { from, to } = edge;
  const [start, end] = [yOf(from), yOf(to)];
  const turn = from.center + DROP;
  const points: Point[] = [{ x: from.center + STOP_RADIUS, y: start }];
  if (start !== end) points.push({ x: turn, y: start }, { x: turn, y: end });
  points.push({ x: to.center - STOP_RADIUS, y: end });
  return finish(edge, { points, arrow: false, middle: labelMiddle(edge), y: end });
}

function drawArc(
  arc: Arc,
  {
    track,
    ports,
    yOf,
  }: { track: number; ports: ReadonlyMap<Arc, readonly [Port, Port]>; yOf: (column: Column) => number },
) {
  const [start, end] = ports.get(arc) ?? [];
  const leave = portPoint(arc.from, start, yOf);
  const arrive = portPoint(arc.to, end, yOf);
  // A way back to the same stop reaches out to its label and returns on the same track.
  const side = arc.gap < arc.from.index ? -1 : 1;
  const half = Math.max(0, ...arc.label.texts.map((text) => text.width / 2));
  const reach = arc.from === arc.to ? [{ x: labelMiddle(arc) + side * half, y: track }] : [];
  const points: Point[] = [leave, { x: leave.x, y: track }, ...reach, { x: arrive.x, y: track }, arrive];
  return finish(arc, { points, arrow: true, middle: labelMiddle(arc), y: track });
}

function portPoint(column: Column, port: Port | undefined, yOf: (column: Column) => number): Point {
  const offset = port?.offset ?? 0;
  const rim = Math.sqrt(STOP_RADIUS ** 2 - offset ** 2);
  return { x: column.center + offset, y: yOf(column) + (port?.side === "above" ? -rim : rim) };
}

/** The middle of the label place in the gap of an edge. */
function labelMiddle({ from, gap }: Edge): number {
  const left = from.center + (gap - from.index) * COLUMN_WIDTH;
  return left + LABEL_START + LABEL_WIDTH / 2;
}

function finish(
  { label, step, index }: Edge,
  { points, arrow, middle, y }: { points: readonly Point[]; arrow: boolean; middle: number; y: number },
): { index: number; route: Route } {
  return { index, route: { spot: label.spot, look: step.state, points, arrow, ...placeLabel(label, middle, y) } };
}
