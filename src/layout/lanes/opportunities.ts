import { highest } from "../../algorithms/extremes.ts";
import { aboutOpportunity } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import { count } from "../../model/english.ts";
import type { GapRef, Opportunity } from "../../model/journey.ts";
import type { Badge } from "../badge.ts";
import { badge } from "../badge.ts";
import { findingSignText, layFindingSign } from "../finding-sign.ts";
import type { Column } from "../grid.ts";
import type { LaneContext, LayLane } from "../lane-context.ts";
import type { OpportunityLane } from "../scene.ts";
import {
  BADGE_HEIGHT,
  CARD_PADDING,
  CARD_WIDTH,
  COLUMN_GAP,
  COLUMN_WIDTH,
  COLUMNS_LEFT,
  LANE_PADDING,
  UNIT,
} from "../sizes.ts";
import type { TextBlock } from "../text/text-block.ts";
import { blockBottom, textBlock } from "../text/text-block.ts";
import { HEADING, SMALL, TITLE } from "../text/type-sizes.ts";
import { decimal, joinParts } from "../wording.ts";

type Item = OpportunityLane["items"][number];

/** Lines longer than this are hard to read, however many touchpoints an opportunity helps. */
const MAX_TEXT_WIDTH = 64 * UNIT;
/** Room at the right of wide items for their score. */
const SCORE_WIDTH = 18 * UNIT;
/** Items of one column have their score beside the title, and "start here" below. */
const NARROW_SCORE_WIDTH = 7 * UNIT;
const ROW_GAP = 2 * UNIT;
/** Between an item and what it is placed under, for the marks on its edge. */
const MARK_ROOM = 4;

/** What could be done, under the touchpoints that it helps. */
export const layOpportunities: LayLane = (context) => {
  const gone = context.gone?.opportunities ?? [];
  const opportunities = [...context.journey.opportunities, ...gone];
  if (opportunities.length === 0) return undefined;
  /** How far down every column is taken. */
  const taken: number[] = [];
  const items: Item[] = [];
  const byName = columnsByName(context);
  for (const opportunity of opportunities) {
    const helped = helpedColumns(byName, opportunity);
    const first = helped[0]?.index ?? 0;
    const last = helped.at(-1)?.index ?? first;
    const span = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const top = highest(
      span.map((index) => taken[index] ?? 0),
      LANE_PADDING + MARK_ROOM,
    );
    const item = layItem(context, opportunity, { helped, top, isGone: gone.includes(opportunity) });
    for (const index of span) taken[index] = item.box.y + item.box.height + ROW_GAP;
    items.push(item);
  }
  const bottom = highest(items.map((item) => item.box.y + item.box.height));
  return {
    name: "Opportunities",
    note: "what would close the gaps",
    height: bottom + LANE_PADDING,
    content: { kind: "opportunities", items },
  };
};

function layItem(
  context: LaneContext,
  opportunity: Opportunity,
  { helped, top, isGone }: { readonly helped: readonly Column[]; readonly top: number; readonly isGone: boolean },
): Item {
  const left = helped[0]?.left ?? COLUMNS_LEFT + COLUMN_GAP / 2;
  const width = (helped.at(-1)?.left ?? left) - left + CARD_WIDTH;
  const wide = width >= 2 * COLUMN_WIDTH - COLUMN_GAP;
  const score = context.facts.score(opportunity);
  const room = score?.score === undefined ? 0 : wide ? SCORE_WIDTH : NARROW_SCORE_WIDTH;
  const place = {
    x: left + CARD_PADDING,
    width: Math.min(width - 2 * CARD_PADDING - room, MAX_TEXT_WIDTH),
  };
  const startHere = context.assessment.startHere === opportunity;
  const findings = context.facts.serious(opportunity);
  const owner = opportunity.owner && context.vocabulary.label("owner", opportunity.owner);
  const values = joinParts([
    valueText("customer", opportunity.customerValue),
    valueText("business", opportunity.businessValue),
    valueText("effort", opportunity.effort),
    opportunity.customerValue === undefined && opportunity.businessValue === undefined && "value not estimated",
    score && score.gaps.length > 0 && `closes ${count(score.gaps.length, "gap")}`,
    helped.length === 0 && "closes nothing on this map",
  ]);
  const overdue = isOverdue(opportunity, context.assessment.asOf);
  const due = opportunity.due && (overdue ? `overdue since ${opportunity.due}` : `due ${opportunity.due}`);
  const plan = joinParts([opportunity.status, !overdue && due, opportunity.ticket?.text]);
  const texts: TextBlock[] = [];
  let y = top + UNIT + 2;
  const write = (text: string | undefined, style: Partial<Parameters<typeof textBlock>[1]>) => {
    if (!text) return;
    const block = textBlock(text, { ...place, top: y, type: SMALL, tone: "muted", maxLines: 3, ...style });
    texts.push(block);
    y = blockBottom(block);
  };
  const right = place.x + place.width + room;
  const worth = score?.score === undefined ? undefined : layScore(score.score, right, y);
  if (worth) texts.push(worth);
  const badges: Badge[] = [];
  if (startHere && wide && worth) {
    const end = right - worth.width - UNIT;
    badges.push(badge("Start here", { x: end, anchor: "end", top: y, maxWidth: SCORE_WIDTH, look: "good-solid" }));
  }
  write(labelOf(opportunity), { type: HEADING, tone: "ink", bold: true, maxLines: 4 });
  y += 2;
  write(values, {});
  write(joinParts([owner && `by ${owner}`, plan]), {});
  if (!owner) write("by nobody", { tone: "gap", bold: true });
  if (overdue) write(due, { tone: "gap", bold: true });
  if (startHere && badges.length === 0) {
    badges.push(badge("Start here", { x: place.x, anchor: "start", top: y + 4, maxWidth: width, look: "good-solid" }));
    y += BADGE_HEIGHT + 4;
  }
  const label = joinParts(
    [
      `Opportunity ${labelOf(opportunity)}`,
      score?.score !== undefined && `score ${decimal(score.score)}`,
      startHere && "start here",
      values,
      owner ? `by ${owner}` : "owned by nobody",
      plan,
      overdue && due,
      findingSignText(findings),
    ],
    ", ",
  );
  const { status } = opportunity;
  return {
    spot: context.spot({
      id: [isGone ? "gone-opportunity" : "opportunity", opportunity.key],
      about: aboutOpportunity(opportunity),
      label,
      range: opportunity.nameRange,
      whole: opportunity.range,
    }),
    box: { x: left, y: top, width, height: y + UNIT + 2 - top },
    look: isGone ? "gone" : status === "done" || status === "dropped" ? status : "open",
    peaks: helped.map((column) => column.center),
    texts,
    badges,
    findingSign: layFindingSign(findings, left + width - CARD_PADDING, top),
  };
}

/** The score, large, at the right of the title. */
function layScore(score: number, right: number, top: number): TextBlock {
  return textBlock(decimal(score), {
    x: right,
    top: top - (TITLE.lineHeight - HEADING.lineHeight) / 2,
    width: SCORE_WIDTH,
    type: TITLE,
    anchor: "end",
    tone: "good",
    bold: true,
    maxLines: 1,
  });
}

/** The columns of the touchpoints whose gaps an opportunity closes, from left to right. */
function helpedColumns(byName: ReadonlyMap<string, readonly Column[]>, { closes }: Opportunity): Column[] {
  const helped = new Set(closes.flatMap(namesOf).flatMap((name) => byName.get(name) ?? []));
  return [...helped].sort((a, b) => a.index - b.index);
}

/** What a name in `closes` stands for: a touchpoint, or all of a stage. */
function columnsByName({ grid }: LaneContext): ReadonlyMap<string, readonly Column[]> {
  const byName = new Map<string, Column[]>();
  const add = (name: string | undefined, column: Column): void => {
    if (name === undefined) return;
    const known = byName.get(name);
    if (known) known.push(column);
    else byName.set(name, [column]);
  };
  for (const column of grid.columns) {
    add(column.touchpoint.name, column);
    add(column.stage.name, column);
  }
  return byName;
}

function namesOf({ element, to }: GapRef): string[] {
  return to ? [element.name, to.name] : [element.name];
}

function valueText(name: string, value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${name} ${value}`;
}

function isOverdue({ due, status }: Opportunity, asOf: string): boolean {
  return due !== undefined && due < asOf && status !== "done" && status !== "dropped";
}
