import { highest } from "../../algorithms/extremes.ts";
import { aboutStep, aboutTouchpoint } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import type { HandoffStep, LostContext, ObservedStep } from "../../model/gap.ts";
import type { Touchpoint } from "../../model/journey.ts";
import type { Badge, BadgeLook } from "../badge.ts";
import { badge } from "../badge.ts";
import { findingSignText, layFindingSign } from "../finding-sign.ts";
import type { LaneContext } from "../lane-context.ts";
import type { RouteLine } from "../scene.ts";
import type { FindingSign, Spot } from "../scene-parts.ts";
import { BADGE_HEIGHT, BADGE_PADDING } from "../sizes.ts";
import type { TextBlock } from "../text/text-block.ts";
import { blockBottom, blockHeight, textBlock } from "../text/text-block.ts";
import type { Tone } from "../text/text-style.ts";
import { textWidth } from "../text/text-width.ts";
import { SMALL } from "../text/type-sizes.ts";
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
  readonly findingSign: FindingSign | undefined;
}

/** A loop runs out and back on two lines, each so far from the middle. */
export const LOOP_HALF = 5;
/** Between a badge or line and the words next to it. */
const GAP = 4;
/** Between the badge and the end of the sign beside it. */
const MARK_ROOM = 34;
/** Between the label and what else passes. */
const CLEARANCE = 6;

/** Those of a map that stand alone and were laid already, by how they look and what they say: many say the same. */
export type LabelBadges = Map<BadgeLook, Map<string, Badge>>;

const LOOKS: Readonly<Record<RouteLine["look"], BadgeLook | undefined>> = {
  inside: undefined,
  owned: "good-outline",
  lossy: "loss-outline",
  unowned: "gap-outline",
  unknown: "loss-outline",
  observed: undefined,
};

/** Something that is said below the line. */
interface SmallPrint {
  readonly text: string;
  readonly tone: Tone;
  readonly bold: boolean;
  /** The same for those who hear the map; the text when absent. */
  readonly label?: string;
}

/** Says who owns a handoff, how long it may take, what it carries, and when this way is taken. */
export function layHandoffLabel(
  context: LaneContext,
  step: HandoffStep,
  width: number,
  badges: LabelBadges,
): HandoffLabel {
  const { handoff, from, to, condition } = step;
  const lost = context.facts.lost(step);
  const look = lookOf(step, lost);
  const who = whoText(context, step);
  const within = handoff?.within && quantityText(handoff.within);
  const findings = handoff ? context.facts.serious(handoff) : [];
  const markRoom = findings.length > 0 ? MARK_ROOM : 0;
  const together = within ? who + SEPARATOR + within : who;
  const fits = !within || textWidth(together, BADGE_FONT) <= width - markRoom - 2 * BADGE_PADDING;
  const pill = LOOKS[look] && layBadge(fits ? together : who, LOOKS[look], { markRoom, width }, badges);
  const half = pill ? BADGE_HEIGHT / 2 : lineHalf(from, to);
  const upper = condition ? layCondition(condition, half, width) : undefined;
  const prints = handoff || lost.length > 0 ? printsOf(context, step, fits ? undefined : within) : NO_PRINTS;
  const lower = layPrints(prints, half, width);
  const spot = context.spot({
    id: ["handoff", from.key, to.key],
    about: aboutStep(step),
    label: joinParts(
      [
        `From ${labelOf(from)} to ${labelOf(to)}`,
        condition && `when: ${condition}`,
        step.state === "inside" ? "inside one owner" : `handoff: ${who}`,
        within && fits && `within ${within}`,
        joinParts(
          prints.map(({ text, label }) => label ?? text),
          ", ",
        ),
        findingSignText(findings),
      ],
      ", ",
    ),
    range: handoff?.nameRange ?? from.nameRange,
    whole: handoff?.range ?? from.nameRange,
  });
  const end = (pill ? pill.box.x + pill.box.width : 0) + MARK_ROOM;
  return {
    spot,
    look,
    badge: pill,
    texts: upper ? [upper, ...lower] : lower,
    above: upper ? half + GAP + blockHeight(upper) : half,
    below: lower.length === 0 ? half : highest(lower.map(blockBottom)),
    findingSign: layFindingSign(findings, end, 0),
  };
}

/** Says of a step to or from what nobody planned that customers go it. */
export function layObservedLabel(context: LaneContext, { from, to }: ObservedStep, width: number): HandoffLabel {
  const half = lineHalf(from, to);
  const text = layCondition("observed", half, width);
  const spot = context.spot({
    id: ["observed", from.key, to.key],
    about: aboutTouchpoint(context.assessment.aside.touchpoints.has(to.key) ? to : from),
    label: `From ${labelOf(from)} to ${labelOf(to)}, observed, though nobody planned it`,
    range: from.nameRange,
  });
  const above = half + GAP + blockHeight(text);
  return { spot, look: "observed", badge: undefined, texts: [text], above, below: half, findingSign: undefined };
}

/** How far what is drawn of a step reaches above and below the line that its label stands on. */
function lineHalf(from: Touchpoint, to: Touchpoint): number {
  return from === to ? LOOP_HALF : 0;
}

/** What is said below the line. @param within how long it may take, where the badge has no room for it. */
function printsOf({ facts, vocabulary }: LaneContext, step: HandoffStep, within: string | undefined): SmallPrint[] {
  const { handoff } = step;
  const prints: SmallPrint[] = [];
  if (within) prints.push({ text: `within ${within}`, ...PLAIN });
  const carried = handoff && listText(handoff.carries, (ref) => vocabulary.label("context", ref));
  if (carried) prints.push({ text: `carries ${carried}`, ...PLAIN });
  const lost = new Map(facts.lost(step).map(({ need }) => [need.name, need]));
  const loses = listText([...lost.values()], (need) => vocabulary.label("context", need));
  if (loses) prints.push({ text: `loses ${loses}`, tone: "loss", bold: true });
  for (const reading of handoff ? facts.readings(handoff) : []) {
    const text = `${vocabulary.label("metric", reading.metric)} ${readingText(reading, vocabulary)}`;
    const tone = reading.met === undefined ? "loss" : reading.met ? "good" : "gap";
    prints.push({ text, tone, bold: true, label: readingLabel(reading, vocabulary) });
  }
  return prints;
}

const NO_PRINTS: readonly SmallPrint[] = [];

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
function layPrints(prints: readonly SmallPrint[], half: number, width: number): readonly TextBlock[] {
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
  { markRoom, width }: { readonly markRoom: number; readonly width: number },
  badges: LabelBadges,
): Badge {
  const known = markRoom === 0 ? badges.get(look)?.get(text) : undefined;
  if (known) return known;
  const place = { x: -markRoom / 2, anchor: "middle", top: -BADGE_HEIGHT / 2, maxWidth: width - markRoom } as const;
  const laid = badge(text, { ...place, look });
  if (markRoom === 0) badges.set(look, (badges.get(look) ?? new Map<string, Badge>()).set(text, laid));
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
