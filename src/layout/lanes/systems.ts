import { aboutTouchpoint } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import type { Column } from "../grid.ts";
import type { LaneContext, LayLane } from "../lane-context.ts";
import type { SystemLane } from "../scene.ts";
import { COLUMNS_LEFT, LANE_PADDING, NAME_WIDTH, UNIT } from "../sizes.ts";
import { blockHeight, textBlock } from "../text/text-block.ts";
import { BODY, SMALL } from "../text/type-sizes.ts";

type Row = SystemLane["rows"][number];

const ROW_GAP = UNIT;
const MIN_ROW_HEIGHT = 2 * UNIT;

/** The systems that the work behind the stage rests on, and where. */
export const laySystems: LayLane = (context) => {
  const users = usersOf(context.grid.columns);
  if (users.size === 0) return undefined;
  // The names of the rows stand below the name of the lane.
  let y = LANE_PADDING + BODY.lineHeight + UNIT / 2;
  const rows: Row[] = [];
  const side = [...users].map(([system, columns]) => {
    const label = context.vocabulary.label("system", { name: system });
    const place = { x: COLUMNS_LEFT - UNIT, width: NAME_WIDTH, type: SMALL, anchor: "end" as const, maxLines: 2 };
    const height = Math.max(MIN_ROW_HEIGHT, blockHeight(textBlock(label, { ...place, top: 0 })));
    const middle = y + height / 2;
    const name = textBlock(label, { ...place, top: y });
    const top = middle - blockHeight(name) / 2;
    rows.push(layRow(context, { system, label, columns, y: middle }));
    y += height + ROW_GAP;
    return { ...name, y: name.y + top - (middle - height / 2) };
  });
  return {
    name: "Systems",
    note: undefined,
    height: y - ROW_GAP + LANE_PADDING,
    side,
    content: { kind: "systems", rows },
  };
};

interface RowPlace {
  readonly system: string;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly y: number;
}

function layRow(context: LaneContext, { system, label, columns, y }: RowPlace): Row {
  const uses = columns.map(({ touchpoint, center }) => ({
    spot: context.spot({
      id: ["system", system, touchpoint.key],
      about: aboutTouchpoint(touchpoint),
      label: `${label}, used behind ${labelOf(touchpoint)}`,
      range: touchpoint.backstage.find((item) => item.systems.some(({ name }) => name === system))?.range,
    }),
    at: { x: center, y },
  }));
  return { y, left: columns[0]?.center ?? 0, right: columns.at(-1)?.center ?? 0, uses };
}

/** The touchpoints behind which each system is used, systems in the order in which the customer meets them. */
function usersOf(columns: readonly Column[]): ReadonlyMap<string, readonly Column[]> {
  const users = new Map<string, Column[]>();
  for (const column of columns) {
    const names = new Set(column.touchpoint.backstage.flatMap(({ systems }) => systems.map(({ name }) => name)));
    for (const name of names) {
      const known = users.get(name);
      if (known) known.push(column);
      else users.set(name, [column]);
    }
  }
  return users;
}
