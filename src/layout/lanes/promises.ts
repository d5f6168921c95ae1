import { highest } from "../../algorithms/extremes.ts";
import { aboutStage, aboutTouchpoint } from "../../model/about.ts";
import { labelOf, type Ref } from "../../model/element.ts";
import type { Stage, Touchpoint } from "../../model/journey.ts";
import type { LaneContext, LayLane } from "../lane-context.ts";
import { PROMISE_WORDS, promiseStateOf } from "../promise-state.ts";
import type { PromiseLane } from "../scene.ts";
import { CARD_WIDTH, COLUMN_GAP, LANE_PADDING, UNIT } from "../sizes.ts";
import { blockBottom, textBlock } from "../text/text-block.ts";
import { SMALL } from "../text/type-sizes.ts";

type Chip = PromiseLane["chips"][number];

/** Room for the sign before the words. */
const SIGN_WIDTH = 22;
const PADDING = 6;

/** What the brand promises, where it is to be kept, and whether it is. */
export const layPromises: LayLane = (context) => {
  const { stages, columns } = context.grid;
  const ofStages = stages.map(({ stage, left, right }) => {
    const width = right - left - COLUMN_GAP;
    return layStack(context, { item: stage, x: left + COLUMN_GAP / 2, top: LANE_PADDING, width });
  });
  const top = highest(
    ofStages.map((stack) => stack.bottom),
    LANE_PADDING,
  );
  const ofTouchpoints = columns.map(({ touchpoint, left }) =>
    layStack(context, { item: touchpoint, x: left, top, width: CARD_WIDTH }),
  );
  const stacks = [...ofStages, ...ofTouchpoints];
  const chips = stacks.flatMap((stack) => stack.chips);
  if (chips.length === 0) return undefined;
  const bottom = stacks.reduce((lowest, stack) => Math.max(lowest, stack.bottom), top);
  return {
    name: "Promises",
    note: "kept and broken",
    height: bottom - UNIT / 2 + LANE_PADDING,
    content: { kind: "promises", chips },
  };
};

interface Place {
  readonly item: Stage | Touchpoint;
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

function layStack(context: LaneContext, { item, x, top, width }: Place): { chips: Chip[]; bottom: number } {
  const chips: Chip[] = [];
  let bottom = top;
  for (const promise of item.promises) {
    const chip = layChip(context, promise, { item, x, top: bottom, width });
    chips.push(chip);
    bottom = chip.box.y + chip.box.height + UNIT / 2;
  }
  return { chips, bottom };
}

function layChip(context: LaneContext, promise: Ref, { item, x, top, width }: Place): Chip {
  const look = promiseStateOf(item, context.facts);
  const name = context.vocabulary.label("promise", promise);
  const text = textBlock(`${name}: ${PROMISE_WORDS[look]}`, {
    x: x + SIGN_WIDTH + PADDING,
    top: top + PADDING,
    width: width - SIGN_WIDTH - 2 * PADDING,
    type: SMALL,
    tone: look === "kept" ? "good" : look === "broken" ? "gap" : "loss",
    bold: true,
    maxLines: 3,
  });
  const isStage = "touchpoints" in item;
  return {
    spot: context.spot({
      id: ["promise", isStage ? "stage" : "touchpoint", item.key, promise.name],
      about: isStage ? aboutStage(item) : aboutTouchpoint(item),
      label: `Promise ${name} at ${labelOf(item)}: ${PROMISE_WORDS[look]}`,
      range: promise.range,
    }),
    box: { x, y: top, width, height: blockBottom(text) + PADDING - top },
    look,
    texts: [text],
  };
}
