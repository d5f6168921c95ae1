import { highest } from "../algorithms/extremes.ts";
import type { ChangeMarks } from "../model/change-mark.ts";
import { laneChanges } from "./changes.ts";
import type { LaneDraft } from "./lane-context.ts";
import type { Lane } from "./scene.ts";
import { COLUMNS_LEFT, LANE_PADDING, MARGIN, NAME_WIDTH, UNIT } from "./sizes.ts";
import type { TextBlock } from "./text/text-block.ts";
import { blockBottom, textBlock } from "./text/text-block.ts";
import { BODY, SMALL } from "./text/type-sizes.ts";

/** Notes leave room at their right for the numbers of a scale. */
const NOTE_WIDTH = NAME_WIDTH - 4 * UNIT;

export interface StackedDraft extends LaneDraft {
  readonly id: string;
  /** The words on the line above it, if it is one of a service blueprint. */
  readonly edge: string | undefined;
}

/**
 * Puts lanes one under the other and gives each its name.
 *
 * @param top where the first one starts, in px.
 * @param changes what to mark on them.
 */
export function stackLanes(drafts: readonly StackedDraft[], top: number, changes?: ChangeMarks): Lane[] {
  const lanes: Lane[] = [];
  let y = top;
  for (const draft of drafts) {
    const names = layNames(draft);
    const lane: Lane = {
      id: draft.id,
      y,
      height: highest(
        names.map((text) => blockBottom(text) + LANE_PADDING),
        draft.height,
      ),
      edge: layEdge(draft.edge),
      side: [...names, ...(draft.side ?? [])],
      content: draft.content,
      changes: laneChanges(draft.content, changes),
    };
    lanes.push(lane);
    y += lane.height;
  }
  return lanes;
}

function layNames({ name: called, note, legend }: LaneDraft): TextBlock[] {
  const place = { x: MARGIN, width: NAME_WIDTH };
  const name = textBlock(called, { ...place, top: LANE_PADDING, type: BODY, bold: true, maxLines: 3 });
  if (note === undefined) return [name];
  const words = { ...place, width: NOTE_WIDTH, type: SMALL, tone: "muted" as const };
  const below = textBlock(note, { ...words, top: blockBottom(name), maxLines: 3 });
  if (!legend) return [name, below];
  return [name, below, textBlock(legend.text, { ...words, top: blockBottom(below), sign: legend.sign })];
}

/** The words on a line of a service blueprint. */
function layEdge(text: string | undefined): TextBlock | undefined {
  if (text === undefined) return undefined;
  const top = -SMALL.lineHeight / 2;
  return textBlock(text, { x: MARGIN, width: COLUMNS_LEFT, top, type: SMALL, tone: "muted", maxLines: 1 });
}
