import { highest } from "../../algorithms/extremes.ts";
import { labelOf } from "../../model/element.ts";
import type { HandoffStep } from "../../model/gap.ts";
import type { Touchpoint } from "../../model/journey.ts";
import { badge } from "../badge.ts";
import type { Column } from "../grid.ts";
import type { LaneContext, LayLane } from "../lane-context.ts";
import type { OwnerLane, Stop, StopDisc, StopEnd } from "../scene.ts";
import { BADGE_HEIGHT, COLUMNS_LEFT, LANE_PADDING, NAME_WIDTH, UNIT } from "../sizes.ts";
import { textBlock } from "../text/text-block.ts";
import { SMALL } from "../text/type-sizes.ts";
import { joinParts } from "../wording.ts";
import { LABEL_MIDDLE, LABEL_WIDTH } from "./owner-edges.ts";
import type { Port } from "./owner-ports.ts";
import { layRoutes, STOP_RADIUS } from "./owner-routes.ts";

/** The row of touchpoints without an owner has no name of its own in the vocabulary. */
const NOBODY = undefined;
/** The name of an owner comes again before a stop that follows the last one after so many touchpoints or more. */
const REPEAT = 6;
/** Maps with no more touchpoints than this are seen whole. */
const SEEN_WHOLE = 9;
/** From a stop to its buffer, where the way ends. */
const END_LENGTH = 18;

/** From the centre of a stop to such a buffer beside another way, to the right and downwards. */
const END_BESIDE_REACH = 16;

const END_X = STOP_RADIUS + END_LENGTH;
/** What stands where a way ends. */
const END: StopEnd = {
  from: { x: STOP_RADIUS, y: 0 },
  at: { x: END_X, y: 0 },
  badge: badge("ends", { x: END_X + 6, anchor: "start", top: -BADGE_HEIGHT / 2, maxWidth: 8 * UNIT, look: "plain" }),
};
/**
 * What stands where a way ends beside one to the next stop, the best place first: it leaves the line to that stop and its
 * label alone.
 */
const ENDS_BESIDE = [
  { side: "below", across: 1, end: endBeside(1, 1) },
  { side: "above", across: 1, end: endBeside(1, -1) },
  { side: "below", across: -1, end: endBeside(-1, 1) },
  { side: "above", across: -1, end: endBeside(-1, -1) },
] as const;
const DISCS: { readonly [Look in StopDisc["look"]]: StopDisc } = {
  plain: { look: "plain", radius: STOP_RADIUS },
  nobody: { look: "nobody", radius: STOP_RADIUS },
  aside: { look: "aside", radius: STOP_RADIUS },
};

/**
 * Who answers for what, as the map of a railway: a row an owner, a stop a touchpoint, and between the stops the
 * handoffs.
 */
export const layOwners: LayLane = (context) => {
  const { columns } = context.grid;
  if (columns.length === 0) return undefined;
  const owners = ownersInOrder(columns);
  const rowByOwner = new Map(owners.map((owner, row) => [owner, row]));
  const rowByColumn = columns.map((column) => rowByOwner.get(ownerOf(column)) ?? 0);
  const rowOf = (column: Column) => rowByColumn[column.index] ?? 0;
  const { rowHeights, routes, ports } = layRoutes(context, owners.length, rowOf);
  const yOf = (row: number) => rowHeights[row] ?? 0;
  const rows = owners.map((owner, row) => {
    const name = owner === NOBODY ? "Nobody" : context.vocabulary.label("owner", { name: owner });
    const look = { y: yOf(row), nobody: owner === NOBODY };
    return {
      ...look,
      name: layRowName(name, look),
      repeats: placesForNames(rowByColumn, row).flatMap((index) => {
        const column = columns[index];
        return column ? [layRepeat(name, column, look)] : [];
      }),
    };
  });
  const { steps, aside } = context.assessment;
  const ways = Map.groupBy<Touchpoint, Way>([...steps, ...aside.steps], ({ from }) => from);
  const stops = columns.map((column) => {
    return layStop(context, column, {
      y: yOf(rowOf(column)),
      end: endOf(column, columns, { ways: ways.get(column.touchpoint) ?? [], ports: ports.get(column) ?? [] }),
    });
  });
  const content: OwnerLane = {
    kind: "owners",
    left: COLUMNS_LEFT,
    right: context.right,
    rows: rows.map(({ name: _, ...row }) => row),
    routes: routes.items,
    stops,
  };
  return {
    name: "Owners",
    note: undefined,
    height: routes.bottom + LANE_PADDING,
    side: rows.map((row) => row.name),
    content,
  };
};

/** Names of owners in the order in which the customer meets them; touchpoints without one come last. */
function ownersInOrder(columns: readonly Column[]): (string | undefined)[] {
  const names = [...new Set(columns.map(ownerOf))];
  const owned = names.filter((name) => name !== NOBODY);
  return owned.length < names.length ? [...owned, NOBODY] : owned;
}

function ownerOf({ touchpoint }: Column): string | undefined {
  return touchpoint.owner?.ref.name;
}

/**
 * Where the name of an owner comes again: left of a stop, when neither a stop nor the name was in sight for a while.
 *
 * @returns columns; the name stands in the gap to the right of each.
 */
function placesForNames(rowByColumn: readonly number[], row: number): number[] {
  if (rowByColumn.length <= SEEN_WHOLE) return [];
  const places: number[] = [];
  // The row of a stop or of the next one may carry a handoff between the two.
  const free = (at: number) => rowByColumn[at] !== row && rowByColumn[at + 1] !== row;
  let seen = 0;
  for (let index = rowByColumn.indexOf(row); index >= 0; index = rowByColumn.indexOf(row, index + 1)) {
    if (index - seen >= REPEAT) {
      const nearest = [index - 2, index - 3, index - 4].find(free);
      if (nearest !== undefined) places.push(nearest);
    }
    seen = index;
  }
  return places;
}

function layRowName(name: string, { y, nobody }: { readonly y: number; readonly nobody: boolean }) {
  const place = {
    x: COLUMNS_LEFT - UNIT,
    width: NAME_WIDTH,
    type: SMALL,
    anchor: "end" as const,
    tone: nobody ? ("gap" as const) : ("ink" as const),
    bold: nobody,
    maxLines: 2,
  };
  const lines = textBlock(name, { ...place, top: 0 }).lines.length;
  return textBlock(name, { ...place, top: y - (lines * SMALL.lineHeight) / 2 });
}

/** The name of an owner once more, in the place for labels right of a column. */
function layRepeat(name: string, column: Column, { y, nobody }: { readonly y: number; readonly nobody: boolean }) {
  return textBlock(name, {
    x: column.center + LABEL_MIDDLE,
    top: y - SMALL.lineHeight / 2,
    width: LABEL_WIDTH,
    type: SMALL,
    anchor: "middle",
    tone: nobody ? "gap" : "muted",
    maxLines: 1,
  });
}

/**
 * What to draw where the way can end: with its word, unless the line to the next stop takes the place of that.
 *
 * @param ways all that start at the touchpoint.
 * @param ports where ways that take a track meet its stop.
 */
function endOf(
  { touchpoint, index }: Column,
  columns: readonly Column[],
  { ways, ports }: { readonly ways: readonly Way[]; readonly ports: readonly Port[] },
): StopEnd | undefined {
  const canEnd = ways.some(isOfTheFlow) ? touchpoint.ends : columns.length > 1;
  if (!canEnd) return undefined;
  const next = columns[index + 1]?.touchpoint;
  if (!ways.some(({ to }) => to === next)) return END;
  const places = ENDS_BESIDE.map(({ side, across, end }) => {
    // How far lines reach into the quarter of the stop where this end would stand.
    const offsets = ports.filter((port) => port.side === side).map(({ offset }) => offset * across);
    return { end, reach: Math.max(0, highest(offsets, 0)) };
  });
  return places.reduce((best, place) => (place.reach < best.reach ? place : best)).end;
}

/** @param across 1 to the right of the stop, -1 to the left. @param down 1 below its line, -1 above. */
function endBeside(across: 1 | -1, down: 1 | -1): StopEnd {
  const rim = STOP_RADIUS * Math.SQRT1_2;
  return {
    from: { x: across * rim, y: down * rim },
    at: { x: across * END_BESIDE_REACH, y: down * END_BESIDE_REACH },
    badge: undefined,
  };
}

/** A step of the flow, or one that was observed. */
type Way = Pick<HandoffStep, "from" | "to">;

function isOfTheFlow(way: Way): boolean {
  return "handoff" in way;
}

function layStop(
  context: LaneContext,
  { touchpoint, about, center, index }: Column,
  { y, end }: { readonly y: number; readonly end: StopEnd | undefined },
): Stop {
  const owner = touchpoint.owner && context.vocabulary.label("owner", touchpoint.owner.ref);
  const number = `${index + 1}`;
  const isAside = context.assessment.aside.touchpoints.has(touchpoint.key);
  return {
    spot: context.spot({
      id: ["stop", touchpoint.key],
      about,
      range: touchpoint.nameRange,
      whole: touchpoint.range,
      label: joinParts(
        [
          `Stop ${number}: ${labelOf(touchpoint)}`,
          owner ? `owned by ${owner}` : "owned by nobody",
          isAside && "beside the planned way",
          end && (touchpoint.next.length > 0 ? "the way can end here" : "the way ends here"),
        ],
        ", ",
      ),
    }),
    at: { x: center, y },
    disc: owner ? (isAside ? DISCS.aside : DISCS.plain) : DISCS.nobody,
    number: textBlock(number, {
      x: 0,
      top: -SMALL.lineHeight / 2,
      width: 3 * STOP_RADIUS,
      type: SMALL,
      anchor: "middle",
      bold: true,
      tone: owner ? "ink" : "gap",
      maxLines: 1,
    }),
    end,
  };
}
