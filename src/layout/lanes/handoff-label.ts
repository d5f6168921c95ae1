import { aboutStep } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import type { HandoffStep, Reading } from "../../model/gap.ts";
import type { LaneContext } from "../lane-context.ts";
import type { Badge, BadgeLook, Spot, TextBlock } from "../scene.ts";
import { BADGE_HEIGHT, BADGE_PADDING, SMALL } from "../sizes.ts";
import { badge, blockHeight, type TextPlace, textBlock } from "../text-block.ts";
import { textWidth } from "../text-width.ts";
import { joinParts, listText, quantityText, readingLabel, readingText } from "../wording.ts";

/** What stands on and around the line of a handoff, around the point (0, 0) until it is placed. */
export interface HandoffLabel {
  readonly spot: Spot;
  readonly badge: Badge | undefined;
  readonly texts: readonly TextBlock[];
  /** From the line to the upper end of what stands above it, and to the lower end of what stands below. */
  readonly above: number;
  readonly below: number;
}

/** Between a badge or line and the words next to it. */
const GAP = 4;
/** Between the label and what else passes. */
const CLEARANCE = 6;

const LOOKS: Readonly<Record<HandoffStep["state"], BadgeLook | undefined>> = {
  inside: undefined,
  owned: "good-outline",
  unowned: "gap-outline",
  unknown: "loss-outline",
};

/** Says who owns a handoff, how long it may take, what it carries, and when this way is taken. */
export function layHandoffLabel(context: LaneContext, step: HandoffStep, width: number): HandoffLabel {
  const look = LOOKS[step.state];
  const { handoff, from, to, condition } = step;
  const { vocabulary } = context;
  const within = handoff?.within && quantityText(handoff.within);
  const who = whoText(context, step);
  const together = joinParts([who, within]);
  const fits = textWidth(together, { size: SMALL.size, bold: true }) <= width - 2 * BADGE_PADDING;
  const pill =
    look && badge(fits ? together : who, { x: 0, anchor: "middle", top: -BADGE_HEIGHT / 2, maxWidth: width, look });

  const texts: TextBlock[] = [];
  const place: TextPlace = { x: 0, top: 0, width, type: SMALL, anchor: "middle", tone: "muted" };
  const half = pill ? BADGE_HEIGHT / 2 : 0;
  let above = half;
  if (condition) {
    const block = textBlock(condition, { ...place, tone: "ink", italic: true, maxLines: 3 });
    above = half + GAP + blockHeight(block);
    texts.push(moved(block, 0, -above));
  }
  let below = half;
  const write = (text: string | undefined, style: Partial<TextPlace> = {}) => {
    if (!text) return;
    const block = textBlock(text, { ...place, maxLines: 3, ...style });
    texts.push(moved(block, 0, below + (below === half ? GAP : 0)));
    below += blockHeight(block) + (below === half ? GAP : 0);
  };
  const carried = handoff && listText(handoff.carries, (context) => vocabulary.label("context", context));
  if (!fits) write(within && `within ${within}`);
  write(carried && `carries ${carried}`);
  const readings = handoff ? readingsOfHandoff(context, handoff.key) : [];
  for (const reading of readings) {
    write(`${vocabulary.label("metric", reading.metric)} ${readingText(reading, vocabulary)}`, {
      tone: reading.met === undefined ? "loss" : reading.met ? "good" : "gap",
      bold: true,
    });
  }

  const label = joinParts(
    [
      `From ${labelOf(from)} to ${labelOf(to)}`,
      condition && `when: ${condition}`,
      step.state === "inside" ? "inside one owner" : `handoff: ${who}`,
      within && `within ${within}`,
      carried && `carries ${carried}`,
      ...readings.map((reading) => readingLabel(reading, vocabulary)),
    ],
    ", ",
  );
  const spot = context.spot({
    id: ["handoff", from.key, to.key],
    about: aboutStep(step),
    label,
    range: handoff?.nameRange ?? from.nameRange,
    whole: handoff?.range ?? from.nameRange,
  });
  return { spot, badge: pill, texts, above, below };
}

/** What a row or track has to leave free above a label's line. */
export function labelAbove(label: HandoffLabel): number {
  return label.above + CLEARANCE;
}

/** What a row or track has to leave free below a label's line. */
export function labelBelow(label: HandoffLabel): number {
  return label.below + CLEARANCE;
}

/** Moves a label to its place: the middle of its line's free stretch. */
export function placeLabel(label: HandoffLabel, x: number, y: number) {
  const pill = label.badge;
  return {
    badge: pill && {
      ...pill,
      box: { ...pill.box, x: pill.box.x + x, y: pill.box.y + y },
      text: moved(pill.text, x, y),
    },
    texts: label.texts.map((text) => moved(text, x, y)),
  };
}

function whoText({ vocabulary }: LaneContext, { state, handoff }: HandoffStep): string {
  if (state === "unknown") return "owner missing";
  return handoff?.owner ? vocabulary.label("owner", handoff.owner) : "nobody";
}

function readingsOfHandoff(context: LaneContext, key: string): readonly Reading[] {
  return context.assessment.readings.filter(({ subject }) => subject.kind === "handoff" && subject.element.key === key);
}

function moved(block: TextBlock, x: number, y: number): TextBlock {
  return { ...block, x: block.x + x, y: block.y + y };
}
