import { highest } from "../../algorithms/extremes.ts";
import { aboutStage } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import { count } from "../../model/english.ts";
import type { Finding } from "../../model/finding.ts";
import type { NestedJourney } from "../../model/gap.ts";
import type { Actual } from "../../model/journey.ts";
import type { Badge } from "../badge.ts";
import { badge } from "../badge.ts";
import { findingSignText, layFindingSign } from "../finding-sign.ts";
import type { Column } from "../grid.ts";
import type { LaneContext, LayLane } from "../lane-context.ts";
import type { Card, CardFrame, CardLink, ChannelIcon, Icon } from "../scene.ts";
import type { FindingSign, SignShape } from "../scene-parts.ts";
import { BADGE_HEIGHT, CARD_PADDING, CARD_WIDTH, COLUMN_GAP, LANE_PADDING, TEXT_WIDTH, UNIT } from "../sizes.ts";
import type { TextBlock } from "../text/text-block.ts";
import { blockBottom, SIGN_ROOM, textBlock } from "../text/text-block.ts";
import type { Tone } from "../text/text-style.ts";
import { textWidth } from "../text/text-width.ts";
import { HEADING, SMALL, type TypeSize } from "../text/type-sizes.ts";
import { decimal, joinParts, SEPARATOR } from "../wording.ts";

const TOP = LANE_PADDING;
/** What a card says starts here, counted from its upper left corner. */
const TEXT_TOP = CARD_PADDING - 4;
const TEXT_LEFT = CARD_PADDING;
/** The built-in channels; others share one picture. */
const ICONS: readonly ChannelIcon[] = [
  ...(["web", "app", "email", "sms", "chat", "phone", "letter", "store", "service-desk", "kiosk"] as const),
  ...(["social", "parcel", "invoice", "payment"] as const),
];
const ICON_SIZE = 14;
/** An icon and the space behind it. */
const ICON_ROOM = ICON_SIZE + 6;
const TRUTH = "moment of truth";

/** What a line on a card looks like. */
interface Line {
  readonly type: TypeSize;
  readonly tone: Tone;
  readonly bold?: boolean;
  readonly maxLines: number;
  /** How far its left edge stands in, in px. */
  readonly indent?: number;
}

const CHANNEL: Line = { type: SMALL, tone: "muted", bold: true, maxLines: 2, indent: ICON_ROOM };
const NO_CHANNEL: Line = { ...CHANNEL, tone: "loss" };
const TITLE: Line = { type: HEADING, tone: "ink", bold: true, maxLines: 4 };
const OWNER: Line = { type: SMALL, tone: "muted", maxLines: 2 };
const NOBODY: Line = { ...OWNER, tone: "gap", bold: true };
const WISH: Line = { type: SMALL, tone: "desired", maxLines: 3 };
const OBSERVED: Line = { type: SMALL, tone: "muted", maxLines: 3 };
const GONE: Line = { type: SMALL, tone: "muted", maxLines: 2 };
const GONE_TITLE: Line = { type: HEADING, tone: "muted", maxLines: 4 };
const DEVIATION: Line = { ...OBSERVED, tone: "gap" };

/** A card before it has its frame, which is as high as the highest card needs. */
interface Draft {
  readonly card: Omit<Card, "frame">;
  readonly look: CardFrame["look"];
  /** Where its content ends, counted from its upper edge. */
  readonly bottom: number;
}

/** The pieces that many cards of one map have in common: each is one object, so that it is drawn once. */
interface SharedPieces {
  readonly icons: ReadonlyMap<ChannelIcon, Icon>;
  readonly signs: Map<SignShape, FindingSign>;
}

/** One card a touchpoint: where, what, who answers for it, and what is off in one word. */
export const layTouchpoints: LayLane = (context) => {
  if (context.grid.stages.length === 0) return undefined;
  const shared: SharedPieces = { icons: usualIcons(), signs: new Map() };
  const drafts = [
    ...context.grid.columns.map((column) => layCard(context, column, shared)),
    ...context.grid.gone.map((column) => layGone(context, column)),
    ...layOpenPlaces(context),
  ];
  const bottom = drafts.reduce((lowest, draft) => Math.max(lowest, draft.bottom), 0) + CARD_PADDING - 2;
  const frame = <Look extends CardFrame["look"]>(look: Look) => ({ look, width: CARD_WIDTH, height: bottom });
  const frames = { plain: frame("plain"), gap: frame("gap"), open: frame("open"), gone: frame("gone") };
  const cards = drafts.map(({ card, look }): Card => ({ ...card, frame: frames[look] }));
  return {
    name: "Touchpoints",
    note: undefined,
    height: TOP + bottom + LANE_PADDING,
    content: { kind: "touchpoints", cards },
  };
};

function layCard(context: LaneContext, column: Column, shared: SharedPieces): Draft {
  const { vocabulary } = context;
  const { touchpoint } = column;
  const gaps = context.facts.gaps(touchpoint);
  const findings = context.facts.serious(touchpoint);
  const channel = touchpoint.channel && vocabulary.label("channel", touchpoint.channel);
  const owner = touchpoint.owner && vocabulary.label("owner", touchpoint.owner.ref);
  const actual = touchpoint.states.actuals[0];
  const texts: TextBlock[] = [];
  const badges: Badge[] = [];
  let top = TEXT_TOP;
  const write = (text: string | undefined, { type, tone, maxLines, bold = false, indent = 0 }: Line) => {
    if (!text) return;
    const place = { x: TEXT_LEFT + indent, top, width: TEXT_WIDTH - indent, type, tone, bold, maxLines };
    const block = textBlock(text, place);
    texts.push(block);
    top = blockBottom(block);
  };

  const place = `${column.index + 1}${SEPARATOR}${channel ?? "no channel"}`;
  if (touchpoint.momentOfTruth) {
    const width = SIGN_ROOM + textWidth(TRUTH, { size: SMALL.size, bold: true });
    // At its beginning, so that it keeps off the sign where a program has wider letters.
    const x = TEXT_LEFT + TEXT_WIDTH - width;
    texts.push(textBlock(TRUTH, { x, top, width, type: SMALL, tone: "desired", bold: true, sign: "diamond" }));
    const room = TEXT_WIDTH - width - UNIT;
    if (ICON_ROOM + textWidth(place, { size: SMALL.size, bold: true }) > room) top += SMALL.lineHeight + 2;
  }
  const icon = layIcon(touchpoint.channel?.name, top, shared);
  write(place, channel ? CHANNEL : NO_CHANNEL);
  top += 2;
  write(labelOf(touchpoint), TITLE);
  top += 2;
  write(owner ? `by ${owner}` : "by nobody", owner ? OWNER : NOBODY);

  if (touchpoint.states.desired?.title) top += 4;
  write(wish(touchpoint.states.desired?.title), WISH);
  if (actual?.deviation || gaps.length > 0) {
    top += 6;
    const words = joinParts([actual?.deviation, gaps.length > 0 && count(gaps.length, "gap")]);
    const look = actual?.deviation ? "gap-solid" : "gap";
    badges.push(badge(words, { x: TEXT_LEFT, anchor: "start", top, maxWidth: TEXT_WIDTH, look }));
    top += BADGE_HEIGHT + 4;
  }
  write(actual?.title, actual?.deviation ? DEVIATION : OBSERVED);
  const link = touchpoint.expands && layLink(context, column, touchpoint.expands.name, top + 4);
  if (link) top = link.box.y + link.box.height;

  const label = joinParts(
    [
      `Touchpoint ${column.index + 1}: ${labelOf(touchpoint)}`,
      channel ? `via ${channel}` : "no channel",
      owner ? `by ${owner}` : "owned by nobody",
      touchpoint.momentOfTruth && TRUTH,
      touchpoint.states.desired?.title && `desired: ${touchpoint.states.desired.title}`,
      actualText(actual),
      gaps.length > 0 && count(gaps.length, "gap"),
      findingSignText(findings),
    ],
    ", ",
  );
  const card: Draft["card"] = {
    spot: context.spot({
      id: ["touchpoint", touchpoint.key],
      about: column.about,
      label,
      range: touchpoint.nameRange,
      whole: touchpoint.range,
    }),
    at: { x: column.left, y: TOP },
    texts,
    badges,
    icon,
    findingSign: layCardSign(findings, shared),
    link,
  };
  return { card, look: gaps.length > 0 ? "gap" : "plain", bottom: top };
}

/** The sign on the upper edge of a card. */
function layCardSign(findings: readonly Finding[], { signs }: SharedPieces): FindingSign | undefined {
  const findingSign = layFindingSign(findings, CARD_WIDTH - CARD_PADDING, 0);
  if (!findingSign) return undefined;
  const known = signs.get(findingSign.shape) ?? findingSign;
  signs.set(findingSign.shape, known);
  return known;
}

/** What an earlier version had: what it was, and no more. */
function layGone(context: LaneContext, { touchpoint, about, left }: Column): Draft {
  const { vocabulary } = context;
  const channel = touchpoint.channel && vocabulary.label("channel", touchpoint.channel);
  const owner = touchpoint.owner && `by ${vocabulary.label("owner", touchpoint.owner.ref)}`;
  const texts: TextBlock[] = [];
  let top = TEXT_TOP;
  for (const [text, line] of [
    [channel, GONE],
    [labelOf(touchpoint), GONE_TITLE],
    [owner, GONE],
  ] as const) {
    if (!text) continue;
    const block = textBlock(text, { x: TEXT_LEFT, top, width: TEXT_WIDTH, ...line });
    texts.push(block);
    top = blockBottom(block) + 2;
  }
  const card: Draft["card"] = {
    spot: context.spot({
      id: ["gone-touchpoint", touchpoint.key],
      about,
      label: joinParts([labelOf(touchpoint), channel && `via ${channel}`, owner], ", "),
      range: undefined,
    }),
    at: { x: left, y: TOP },
    texts,
    badges: [],
    icon: undefined,
    findingSign: undefined,
    link: undefined,
  };
  return { card, look: "gone", bottom: top };
}

/** The journey below a touchpoint, with the worst that is off there, however deep. */
function layLink(context: LaneContext, { touchpoint, about }: Column, name: string, top: number): CardLink {
  const nested = context.facts.nested(touchpoint);
  const place = { x: TEXT_LEFT + UNIT, width: TEXT_WIDTH - 2 * UNIT, type: SMALL };
  const title = textBlock(nested ? `Opens ${labelOf(nested.journey)} ›` : `Opens ${name}, which is not there`, {
    ...place,
    top: top + 4,
    bold: true,
    tone: nested ? "desired" : "loss",
    maxLines: 2,
  });
  const texts = [title];
  const worst = nested?.worst && worstText(context, nested.worst);
  if (worst) texts.push(textBlock(worst, { ...place, top: blockBottom(title), tone: "gap", maxLines: 3 }));
  const bottom = highest(texts.map(blockBottom)) + 4;
  return {
    spot: context.spot({
      id: ["opens", touchpoint.key],
      about,
      label: joinParts([`Opens the journey ${nested ? labelOf(nested.journey) : name}`, worst], ", "),
      range: nested ? nested.journey.nameRange : touchpoint.expands?.range,
      uri: nested?.journey.uri,
    }),
    box: { x: TEXT_LEFT, y: top, width: TEXT_WIDTH, height: bottom - top },
    texts,
  };
}

/** As in `worst there: Waits for the parcel, Wait (0.93)`. */
function worstText({ vocabulary }: LaneContext, { gap }: NonNullable<NestedJourney["worst"]>): string {
  const what = gap.target ? vocabulary.label("metric", gap.target.metric) : gap.kind;
  const where = gap.subject.kind === "handoff" ? "a handoff" : labelOf(gap.subject.element);
  return `worst there: ${where}, ${what} (${decimal(gap.weight?.severity ?? 0)})`;
}

/** The icons at the height at which nearly all of them stand, by their names. */
function usualIcons(): ReadonlyMap<ChannelIcon, Icon> {
  const names: readonly ChannelIcon[] = [...ICONS, "none", "other"];
  return new Map(names.map((name) => [name, placeIcon(name, TEXT_TOP)]));
}

/** @param top of the line that it stands on. */
function layIcon(channel: string | undefined, top: number, { icons }: SharedPieces): Icon {
  const name = iconOf(channel);
  return (top === TEXT_TOP ? icons.get(name) : undefined) ?? placeIcon(name, top);
}

function placeIcon(name: ChannelIcon, top: number): Icon {
  return { name, x: TEXT_LEFT, y: top + (SMALL.lineHeight - ICON_SIZE) / 2 };
}

function iconOf(channel: string | undefined): ChannelIcon {
  if (channel === undefined) return "none";
  return ICONS.find((icon) => icon === channel) ?? "other";
}

/** A place in every stage that has no touchpoints, which says how to write one. */
function layOpenPlaces(context: LaneContext): Draft[] {
  return context.grid.stages
    .filter(({ stage, isGone }) => !isGone && stage.touchpoints.length === 0)
    .map(({ stage, left }) => {
      const title = textBlock("No touchpoints yet", {
        x: TEXT_LEFT,
        top: TEXT_TOP,
        width: TEXT_WIDTH,
        type: SMALL,
        tone: "loss",
        bold: true,
      });
      const how = textBlock('Write what the customer does here: touchpoint call "Calls support" via phone', {
        x: TEXT_LEFT,
        top: blockBottom(title) + 4,
        width: TEXT_WIDTH,
        type: SMALL,
        tone: "muted",
      });
      const card: Draft["card"] = {
        spot: context.spot({
          id: ["open", stage.key],
          about: aboutStage(stage),
          label: `Stage ${labelOf(stage)} has no touchpoints yet`,
          range: stage.nameRange,
          whole: stage.range,
        }),
        at: { x: left + COLUMN_GAP / 2, y: TOP },
        texts: [title, how],
        badges: [],
        icon: undefined,
        findingSign: undefined,
        link: undefined,
      };
      return { card, look: "open", bottom: blockBottom(how) };
    });
}

function wish(title: string | undefined): string | undefined {
  return title && `should be: ${title}`;
}

function actualText(actual: Actual | undefined): string | undefined {
  const said = actual && joinParts([actual.deviation, actual.title], " ");
  return said ? `actual ${said}` : undefined;
}
