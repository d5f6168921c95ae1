import type { Column } from "../grid.ts";
import type { LaneContext } from "../lane-context.ts";
import { COLUMN_WIDTH } from "../sizes.ts";
import { type HandoffLabel, type LabelBadges, layHandoffLabel, layObservedLabel } from "./handoff-label.ts";

/** From the centre of a stop to where labels may start. */
const LABEL_START = 46;
/** From where labels end to the centre of the next stop. */
const LABEL_END = 20;
export const LABEL_WIDTH = COLUMN_WIDTH - LABEL_START - LABEL_END;
/** From the centre of a stop to the middle of the label place behind it. */
export const LABEL_MIDDLE = LABEL_START + LABEL_WIDTH / 2;

/** A step of the flow between two columns. */
export interface Edge {
  readonly index: number;
  readonly from: Column;
  readonly to: Column;
  readonly label: HandoffLabel;
  /** The gap whose label place it uses; a gap bears the index of the column at its left. */
  readonly gap: number;
  /** The centre of the column at the left of that gap. */
  readonly gapLeft: number;
}

/** An edge that takes a track; corridor `c` lies below row `c`, and corridor -1 above them all. */
export interface Arc extends Edge {
  readonly corridor: number;
}

/** Whether a step leads back to the touchpoint that it leaves. */
export function isLoop({ from, to }: Edge): boolean {
  return from === to;
}

/** Whether a step has its label, and so most of its way, left of where it starts. */
export function goesLeft({ from, to, gap }: Edge): boolean {
  return from === to ? gap < from.index : to.index < from.index;
}

/** The first step from a touchpoint to the next one is direct; all others need a track. */
export function sortEdges(context: LaneContext): {
  readonly direct: readonly Edge[];
  readonly others: readonly Edge[];
} {
  const { byKey, columns } = context.grid;
  const direct: Edge[] = [];
  const others: Edge[] = [];
  const joined = new Set<number>();
  const badges: LabelBadges = new Map();
  const { steps, aside } = context.assessment;
  const all = [
    ...steps.map((step) => ({ step, lay: () => layHandoffLabel(context, step, LABEL_WIDTH, badges) })),
    ...aside.steps.map((step) => ({ step, lay: () => layObservedLabel(context, step, LABEL_WIDTH) })),
  ];
  for (const [index, { step, lay }] of all.entries()) {
    const from = byKey.get(step.from.key);
    const to = byKey.get(step.to.key);
    if (!from || !to) continue;
    const label = lay();
    if (to.index === from.index + 1 && !joined.has(from.index)) {
      joined.add(from.index);
      direct.push({ index, from, to, label, gap: from.index, gapLeft: from.center });
      continue;
    }
    const leftwards = to.index < from.index || (to.index === from.index && from.index === columns.length - 1);
    const gap = leftwards && from.index > 0 ? from.index - 1 : from.index;
    const gapLeft = columns[gap]?.center ?? from.center;
    others.push({ index, from, to, label, gap, gapLeft });
  }
  return { direct, others };
}
