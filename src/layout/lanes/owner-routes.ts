import { highest } from "../../algorithms/extremes.ts";
import type { Point } from "../geometry.ts";
import type { Column } from "../grid.ts";
import type { LaneContext } from "../lane-context.ts";
import type { Route, RouteLine } from "../scene.ts";
import { LANE_PADDING } from "../sizes.ts";
import { BODY } from "../text/type-sizes.ts";
import { chooseCorridors } from "./corridors.ts";
import { LOOP_HALF, labelAbove, labelBelow } from "./handoff-label.ts";
import { type Arc, type Edge, goesLeft, isLoop, LABEL_MIDDLE, sortEdges } from "./owner-edges.ts";
import { assignPorts, type Port, sideOf } from "./owner-ports.ts";
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
/** How far a loop that has nothing to say reaches from the centre of its stop. */
const LOOP_LENGTH = 42;
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
  const corridors = Map.groupBy(downwards, (arc) => arc.corridor);
  const directTo = Map.groupBy(direct, ({ to }) => rowOf(to));
  /** The room that lines to the stops of a row need in each gap. */
  const roomsOf = (row: number, least: number, roomOf: (label: Edge["label"]) => number): number[] => {
    const rooms = context.grid.columns.map(() => least);
    for (const { gap, label } of directTo.get(row) ?? []) rooms[gap] = Math.max(least, roomOf(label));
    return rooms;
  };

  let y = 0;
  for (let corridor = -1; corridor < rows; corridor++) {
    const floors = roomsOf(corridor, corridor < 0 ? TOP_ROOM : STOP_ROOM, labelBelow);
    const inCorridor = corridors.get(corridor) ?? [];
    for (const arc of inCorridor) tracks.set(arc, y + takeTrack(arc, floors));
    if (corridor + 1 === rows) {
      y += largest(floors);
      continue;
    }
    const rooms = roomsOf(corridor + 1, STOP_ROOM, labelAbove);
    y += Math.max(corridor < 0 ? 0 : MIN_PITCH, largestSum(floors, rooms));
    rowHeights.push(y);
    if (inCorridor.length > 0) lowerLoops(inCorridor, { tracks, rowOf, ceilings: rooms.map((room) => y - room) });
  }

  const yOf = (column: Column) => rowHeights[rowOf(column)] ?? 0;
  const lines: DirectLines = new Map();
  const routes = [
    ...arcs.map((arc) => ({ index: arc.index, route: layArc(arc, { track: tracks.get(arc) ?? 0, ports, yOf }) })),
    ...direct.map((edge) => ({ index: edge.index, route: layDirect(edge, yOf, lines) })),
  ].sort((a, b) => a.index - b.index);
  return { rowHeights, routes: { items: routes.map(({ route }) => route), bottom: y }, ports: portsByStop(ports) };
}

/** Where ways that take a track meet each stop. */
function portsByStop(ports: ReadonlyMap<Arc, readonly [Port, Port]>): ReadonlyMap<Column, readonly Port[]> {
  const found = new Map<Column, Port[]>();
  for (const [{ from, to }, [start, end]] of ports) {
    for (const [column, port] of [
      [from, start],
      [to, end],
    ] as const) {
      const known = found.get(column);
      if (known) known.push(port);
      else found.set(column, [port]);
    }
  }
  return found;
}

/** Spreading a row of a thousand numbers into `Math.max` would take up the stack. */
function largest(numbers: readonly number[]): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/** The largest sum of two numbers at the same place. */
function largestSum(first: readonly number[], second: readonly number[]): number {
  let most = 0;
  for (let place = 0; place < first.length; place++) most = Math.max(most, (first[place] ?? 0) + (second[place] ?? 0));
  return most;
}

/** The lines to next stops: by their look, how far the stop lies to the right, and how far above it they start. */
type DirectLines = Map<string, RouteLine>;

/**
 * Finds the highest free track for an arc and takes it.
 *
 * @param floors how far down every gap is taken; updated.
 * @returns the height of the track, in the same measure.
 */
function takeTrack(arc: Arc, floors: number[]): number {
  const { low, high } = gapsOf(arc);
  const labelled = takesLabelPlace(arc);
  let track = (floors[arc.gap] ?? 0) + (labelled ? labelAbove(arc.label) : CLEARANCE);
  for (let gap = low; gap <= high; gap++) track = Math.max(track, (floors[gap] ?? 0) + CLEARANCE);
  for (let gap = low; gap <= high; gap++) floors[gap] = track + CLEARANCE;
  if (labelled) floors[arc.gap] = track + labelBelow(arc.label);
  return track;
}

/**
 * Brings the loops of a corridor that stand above their stops as near to these as there is room, since tracks are taken from above.
 *
 * @param arcs of the corridor, from the top down.
 * @param tracks updated.
 * @param ceilings how far down tracks may lie in every gap; updated.
 */
function lowerLoops(
  arcs: readonly Arc[],
  {
    tracks,
    rowOf,
    ceilings,
  }: { readonly tracks: Map<Arc, number>; readonly rowOf: (column: Column) => number; readonly ceilings: number[] },
): void {
  for (const arc of arcs.toReversed()) {
    const taken = tracks.get(arc) ?? 0;
    const isAbove = isLoop(arc) && sideOf(arc, arc.from, rowOf) === "above";
    const track = isAbove ? Math.max(taken, (ceilings[arc.gap] ?? taken) - labelBelow(arc.label)) : taken;
    tracks.set(arc, track);
    leaveTrack(arc, track, ceilings);
  }
}

/** Lowers the ceilings of the gaps that an arc passes to what it leaves free above itself. @param ceilings updated. */
function leaveTrack(arc: Arc, track: number, ceilings: number[]): void {
  const { low, high } = gapsOf(arc);
  for (let gap = low; gap <= high; gap++) ceilings[gap] = Math.min(ceilings[gap] ?? track, track - CLEARANCE);
  if (takesLabelPlace(arc)) ceilings[arc.gap] = Math.min(ceilings[arc.gap] ?? track, track - labelAbove(arc.label));
}

/** The gaps that an arc passes, from the left to the right. */
function gapsOf({ from, to, gap }: Arc): { readonly low: number; readonly high: number } {
  return { low: Math.min(from.index, to.index, gap), high: Math.max(from.index, to.index, gap + 1) - 1 };
}

/** Whether an arc needs more room in the gap of its label than its line alone does. */
function takesLabelPlace(arc: Arc): boolean {
  const { badge, texts } = arc.label;
  return badge !== undefined || texts.length > 0 || isLoop(arc);
}

function layDirect(edge: Edge, yOf: (column: Column) => number, lines: DirectLines): Route {
  const { from, to, label } = edge;
  const across = to.center - from.center;
  const start = yOf(from) - yOf(to);
  const key = `${label.look} ${across} ${start}`;
  const line = lines.get(key) ?? { look: label.look, points: directShape(across, start), arrow: false };
  lines.set(key, line);
  return routeOf(edge, yOf(to), line);
}

function directShape(across: number, start: number): Point[] {
  const left = -LABEL_MIDDLE;
  const points: Point[] = [{ x: left + STOP_RADIUS, y: start }];
  if (start !== 0) points.push({ x: left + DROP, y: start }, { x: left + DROP, y: 0 });
  points.push({ x: left + across - STOP_RADIUS, y: 0 });
  return points;
}

function layArc(
  arc: Arc,
  {
    track,
    ports,
    yOf,
  }: { track: number; ports: ReadonlyMap<Arc, readonly [Port, Port]>; yOf: (column: Column) => number },
): Route {
  const [start, end] = ports.get(arc) ?? [];
  const middle = labelMiddle(arc);
  const portOf = (column: Column, port: Port | undefined): Point => {
    const offset = port?.offset ?? 0;
    const rim = Math.sqrt(STOP_RADIUS ** 2 - offset ** 2);
    return { x: column.center + offset - middle, y: yOf(column) + (port?.side === "above" ? -rim : rim) - track };
  };
  const leave = portOf(arc.from, start);
  const arrive = portOf(arc.to, end);
  const points = isLoop(arc)
    ? loopShape(arc, leave, arrive)
    : [leave, { x: leave.x, y: 0 }, { x: arrive.x, y: 0 }, arrive];
  return routeOf(arc, track, { look: arc.label.look, points, arrow: true });
}

/** A way back to the same stop: it reaches out to its label, turns there and comes back beside itself, nearer to the stop. */
function loopShape(arc: Arc, leave: Point, arrive: Point): Point[] {
  const out = leave.y < 0 ? LOOP_HALF : -LOOP_HALF;
  const turn = loopEnd(arc);
  return [leave, { x: leave.x, y: out }, { x: turn, y: out }, { x: turn, y: -out }, { x: arrive.x, y: -out }, arrive];
}

/** Where a loop turns: under its badge, which hides that, or at the far end of the words that stand on it. */
function loopEnd(arc: Arc): number {
  const { badge, texts } = arc.label;
  if (badge) return badge.box.x + badge.box.width / 2;
  const side = goesLeft(arc) ? -1 : 1;
  if (texts.length === 0) return arc.from.center + side * LOOP_LENGTH - labelMiddle(arc);
  return side * highest(texts.map((text) => text.width / 2));
}

/** The middle of the label place in the gap of an edge. */
function labelMiddle({ gapLeft }: Edge): number {
  return gapLeft + LABEL_MIDDLE;
}

/** @param y of the stretch that the label stands on. */
function routeOf(edge: Edge, y: number, line: RouteLine): Route {
  const { spot, badge, texts, findingSign } = edge.label;
  return { spot, at: { x: labelMiddle(edge), y }, line, badge, texts, findingSign };
}
