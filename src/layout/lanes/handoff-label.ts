import { aboutStep } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import type { HandoffStep, LostContext } from "../../model/gap.ts";
import type { LaneContext } from "../lane-context.ts";
import { layMark, markText } from "../mark.ts";
import type { RouteLine } from "../scene.ts";
import type { Badge, BadgeLook, Mark, Spot, TextBlock, Tone } from "../scene-parts.ts";
import { BADGE_HEIGHT, BADGE_PADDING, SMALL } from "../sizes.ts";
import { badge, blockBottom, blockHeight, textBlock } from "../text-block.ts";
import { textWidth } from "../text-width.ts";
import { joinParts, listText, quantityText, readingLabel, readingText, SEPARATOR } from "../wording.ts";

const BADGE_FONT = { size: SMALL.size, bold: true };
const PLAIN = { tone: "muted", bold: false } as const;

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

/** Something that is said below the line. */
interface SmallPrint {
  readonly text: string;
  readonly tone: Tone;
  readonly bold: boolean;
}

/** Says who owns a handoff, how long it may take, what it carries, and when this way is taken. */
export function layHandoffLabel(
  context: LaneContext,
  step: HandoffStep,
  width: number,
  badges: LabelBadges,
): HandoffLabel {
  const { vocabulary, facts } = context;
  const { handoff, from, to, condition } = step;
  const lost = facts.lost(step);
  const look = lookOf(step, lost);
  const within = handoff?.within && quantityText(handoff.within);
  const carried = handoff && listText(handoff.carries, (ref) => vocabulary.label("context", ref));
  const loses = lost.length > 0 ? lostText(context, lost) : "";
  const readings = handoff ? facts.readings(handoff) : [];
  const who = whoText(context, step);
  const findings = handoff ? facts.serious(handoff) : [];
  const markRoom = findings.length > 0 ? MARK_ROOM : 0;
  const maxWidth = width - markRoom;
  const together = within ? who + SEPARATOR + within : who;
  const fits = !within || textWidth(together, BADGE_FONT) <= maxWidth - 2 * BADGE_PADDING;
  const pill = LOOKS[look] && layBadge(fits ? together : who, LOOKS[look], { markRoom, maxWidth }, badges);
  const half = pill ? BADGE_HEIGHT / 2 : 0;

  const prints: SmallPrint[] = [];
  if (!fits) prints.push({ text: `within ${within}`, ...PLAIN });
  if (carried) prints.push({ text: `carries ${carried}`, ...PLAIN });
  if (loses) prints.push({ text: `loses ${loses}`, tone: "loss", bold: true });
  for (const reading of readings) {
    const text = `${vocabulary.label("metric", reading.metric)} ${readingText(reading, vocabulary)}`;
    prints.push({ text, tone: reading.met === undefined ? "loss" : reading.met ? "good" : "gap", bold: true });
  }
  const upper = condition ? [layCondition(condition, half, width)] : [];
  const lower = layPrints(prints, half, width);

  const label = joinParts(
    [
      `From ${labelOf(from)} to ${labelOf(to)}`,
      condition && `when: ${condition}`,
      step.state === "inside" ? "inside one owner" : `handoff: ${who}`,
      within && `within ${within}`,
      carried && `carries ${carried}`,
      loses && `loses ${loses}`,
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
  return {
    spot,
    look,
    badge: pill,
    texts: [...upper, ...lower],
    above: upper.reduce((most, block) => most + GAP + blockHeight(block), half),
    below: lower.length === 0 ? half : Math.max(...lower.map(blockBottom)),
    mark: layMark(findings, end, 0),
  };
}

/** What the line of a step looks like: an unowned one stays unowned, whatever it loses. */
function lookOf({ state }: HandoffStep, lost: readonly LostContext[]): RouteLine["look"] {
  return lost.length > 0 && (state === "owned" || state === "inside") ? "lossy" : state;
}

/** When this way is taken, above the line. @param half the height of the badge above the line. */
function layCondition(condition: string, half: number, width: number): TextBlock {
  const style = { type: SMALL, anchor: "middle", tone: "ink", italic: true, maxLines: 3 } as const;
  const block = textBlock(condition, { x: 0, top: 0, width, ...style });
  return { ...block, y: block.y - half - GAP - blockHeight(block) };
}

/** @param half the height of the badge below the line. */
function layPrints(prints: readonly SmallPrint[], half: number, width: number): TextBlock[] {
  let top = half + GAP;
  return prints.map(({ text, tone, bold }) => {
    const block = textBlock(text, { x: 0, top, width, type: SMALL, anchor: "middle", tone, bold, maxLines: 3 });
    top += blockHeight(block);
    return block;
  });
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

function lostText({ vocabulary }: LaneContext, lost: readonly LostContext[]): string {
  const names = new Map(lost.map(({ need }) => [need.name, need]));
  return listText([...names.values()], (need) => vocabulary.label("context", need));
}
