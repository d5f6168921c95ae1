import { aboutStep } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import type { HandoffStep } from "../../model/gap.ts";
import type { LaneContext } from "../lane-context.ts";
import { layMark, markText } from "../mark.ts";
import type { RouteLine } from "../scene.ts";
import type { Badge, BadgeLook, Mark, Spot, TextBlock } from "../scene-parts.ts";
import { BADGE_HEIGHT, BADGE_PADDING, SMALL } from "../sizes.ts";
import { badge, blockHeight, type TextPlace, textBlock } from "../text-block.ts";
import { textWidth } from "../text-width.ts";
import { joinParts, listText, quantityText, readingLabel, readingText } from "../wording.ts";

/** What stands on and around the line of a handoff, counted from the middle of the stretch that is free for it. */
export interface HandoffLabel {
  readonly spot: Spot;
  /** What the line looks like. */
  readonly look: RouteLine["look"];
  readonly badge: Badge | undefined;
  readonly texts: readonly TextBlock[];
  /** From the line to the upper end of what stands above it, and to the lower end of what stands below. */
  readonly above: number;
  readonly below: number;
  readonly mark: Mark | undefined;
}

/** Between a badge or line and the words next to it. */
const GAP = 4;
/** Between the badge and the end of the mark beside it. */
const MARK_ROOM = 34;
/** Between the label and what else passes. */
const CLEARANCE = 6;

/** Those of a map that were laid already, by how they look, where they stand and what they say: many say the same. */
export type LabelBadges = Map<string, Badge>;

const LOOKS: Readonly<Record<RouteLine["look"], BadgeLook | undefined>> = {
  inside: undefined,
  owned: "good-outline",
  lossy: "loss-outline",
  unowned: "gap-outline",
  unknown: "loss-outline",
};

/** What the line of a step looks like: an unowned one stays unowned, whatever it loses. */
function lookOf({ facts }: LaneContext, step: HandoffStep): RouteLine["look"] {
  const loses = facts.lost(step).length > 0;
  return loses && (step.state === "owned" || step.state === "inside") ? "lossy" : step.state;
}

/** Says who owns a handoff, how long it may take, what it carries, and when this way is taken. */
export function layHandoffLabel(
  context: LaneContext,
  step: HandoffStep,
  width: number,
  badges: LabelBadges,
): HandoffLabel {
  const look = lookOf(context, step);
  const { handoff, from, to, condition } = step;
  const { vocabulary } = context;
  const within = handoff?.within && quantityText(handoff.within);
  const who = whoText(context, step);
  const lost = lostText(context, step);
  const together = joinParts([who, within]);
  const findings = handoff ? context.facts.serious(handoff) : [];
  const markRoom = findings.length > 0 ? MARK_ROOM : 0;
  const maxWidth = width - markRoom;
  const fits = textWidth(together, { size: SMALL.size, bold: true }) <= maxWidth - 2 * BADGE_PADDING;
  const pill = LOOKS[look] && layBadge(fits ? together : who, LOOKS[look], { markRoom, maxWidth }, badges);

  const texts: TextBlock[] = [];
  const place: TextPlace = { x: 0, top: 0, width, type: SMALL, anchor: "middle", tone: "muted" };
  const half = pill ? BADGE_HEIGHT / 2 : 0;
  let above = half;
  if (condition) {
    const block = textBlock(condition, { ...place, tone: "ink", italic: true, maxLines: 3 });
    above = half + GAP + blockHeight(block);
    texts.push({ ...block, y: block.y - above });
  }
  let below = half;
  const write = (text: string | undefined, style: Partial<TextPlace> = {}) => {
    if (!text) return;
    const top = below + (below === half ? GAP : 0);
    const block = textBlock(text, { ...place, maxLines: 3, ...style, top });
    texts.push(block);
    below = top + blockHeight(block);
  };
  const carried = handoff && listText(handoff.carries, (context) => vocabulary.label("context", context));
  if (!fits) write(within && `within ${within}`);
  write(carried && `carries ${carried}`);
  write(lost && `loses ${lost}`, { tone: "loss", bold: true });
  const readings = handoff ? context.facts.readings(handoff) : [];
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
      lost && `loses ${lost}`,
      markText(findings),
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
  const end = (pill ? pill.box.x + pill.box.width : 0) + MARK_ROOM;
  return { spot, look, badge: pill, texts, above, below, mark: layMark(findings, end, 0) };
}

function layBadge(
  text: string,
  look: BadgeLook,
  { markRoom, maxWidth }: { readonly markRoom: number; readonly maxWidth: number },
  badges: LabelBadges,
): Badge {
  const key = `${look} ${markRoom} ${text}`;
  const known = badges.get(key);
  if (known) return known;
  const laid = badge(text, { x: -markRoom / 2, anchor: "middle", top: -BADGE_HEIGHT / 2, maxWidth, look });
  badges.set(key, laid);
  return laid;
}

/** What a row or track has to leave free above a label's line. */
export function labelAbove(label: HandoffLabel): number {
  return label.above + CLEARANCE;
}

/** What a row or track has to leave free below a label's line. */
export function labelBelow(label: HandoffLabel): number {
  return label.below + CLEARANCE;
}

function whoText({ vocabulary }: LaneContext, { state, handoff, from }: HandoffStep): string {
  if (state === "unknown") return "owner missing";
  const owner = handoff?.owner ?? (state === "inside" ? from.owner?.ref : undefined);
  return owner ? vocabulary.label("owner", owner) : "nobody";
}

function lostText({ facts, vocabulary }: LaneContext, step: HandoffStep): string {
  const names = new Map(facts.lost(step).map(({ need }) => [need.name, need]));
  return listText([...names.values()], (need) => vocabulary.label("context", need));
}
