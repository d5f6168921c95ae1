import { highest } from "../algorithms/extremes.ts";
import { daysBetween } from "../model/day.ts";
import { labelOf } from "../model/element.ts";
import { count } from "../model/english.ts";
import { distinctSteps } from "../model/steps.ts";
import type { Badge } from "./badge.ts";
import { badge } from "./badge.ts";
import type { Facts } from "./lane-context.ts";
import type { MapInput } from "./map-input.ts";
import { PROMISE_WORDS, promiseStates, worstPromise } from "./promise-state.ts";
import type { Header } from "./scene.ts";
import { BADGE_HEIGHT, MARGIN, UNIT } from "./sizes.ts";
import type { TextBlock } from "./text/text-block.ts";
import { blockBottom, textBlock } from "./text/text-block.ts";
import type { Tone } from "./text/text-style.ts";
import { BODY, SMALL, TITLE } from "./text/type-sizes.ts";
import { joinParts, quantityText, readingText, targetText, trendSign } from "./wording.ts";

/** A fact takes at most this many px before it wraps. */
const FACT_WIDTH = 36 * UNIT;
const FACT_GAP = 4 * UNIT;
/** What a window shows of a long map: the title and the counts stay within. */
const SEEN_AT_ONCE = 120 * UNIT;

export interface TitleFact {
  readonly name: string;
  readonly value: string;
  readonly tone: Tone;
}

export interface SummaryItem {
  readonly text: string;
  readonly look: Badge["look"];
}

/**
 * The title block.
 *
 * @param right where it ends, in px.
 * @returns the block and its lower edge.
 */
export function layHeader(input: MapInput & { readonly facts: Facts }, right: number): LaidHeader {
  return layTitleBlock({ title: labelOf(input.journey), facts: factsOf(input), summary: summaryOf(input) }, right);
}

interface LaidHeader {
  readonly header: Header;
  readonly bottom: number;
}

/** What a title block says. */
export interface TitleBlock {
  readonly title: string;
  readonly facts: readonly TitleFact[];
  readonly summary: readonly SummaryItem[];
}

/** Sets a title with counts behind it, or below where they don't fit, and facts under both. */
export function layTitleBlock(said: TitleBlock, right: number): LaidHeader {
  const title = textBlock(said.title, {
    x: MARGIN,
    top: MARGIN,
    width: Math.min(right, SEEN_AT_ONCE) - MARGIN,
    type: TITLE,
    bold: true,
    maxLines: 3,
  });
  const summary = laySummary(said.summary, title);
  const top = Math.max(blockBottom(title), ...summary.map(({ box }) => box.y + box.height)) + UNIT;
  const facts = layFacts(said.facts, top, right);
  const bottoms = [...facts.map((fact) => blockBottom(fact.value)), top - UNIT];
  return { header: { title, facts, summary }, bottom: highest(bottoms) };
}

function factsOf({ journey, vocabulary, assessment, facts: known }: MapInput & { readonly facts: Facts }): TitleFact[] {
  const facts: TitleFact[] = [];
  const add = (name: string, value: string | undefined, tone: Tone = "ink") => {
    if (value) facts.push({ name, value, tone });
  };
  add("Goal", journey.goal?.text);
  add("For", journey.persona && vocabulary.label("persona", journey.persona));
  if (journey.owner) add("End to end", vocabulary.label("owner", journey.owner));
  else add("End to end", "Nobody looks after this journey end to end", "gap");
  for (const promise of journey.promises) {
    const state = worstPromise(promiseStates(journey, promise, known));
    const words = state === undefined ? "kept nowhere" : PROMISE_WORDS[state];
    const tone = state === "kept" ? "good" : state === "broken" ? "gap" : "loss";
    add("Promise", `${vocabulary.label("promise", promise)}: ${words}`, tone);
  }
  add("Checked as", assessment.preset);
  if (journey.reviewed?.date) {
    const { date, interval } = journey.reviewed;
    const due = daysBetween(date, assessment.asOf) > assessment.reviewDays;
    const every = interval && `every ${quantityText(interval)}`;
    add("Reviewed", joinParts([date, every, due && "due again"], ", "), due ? "loss" : "ink");
  }
  for (const reading of assessment.readings) {
    if (reading.subject.kind !== "journey") continue;
    const tone = reading.met === undefined ? (reading.measure ? "ink" : "loss") : reading.met ? "good" : "gap";
    const verdict = reading.met === undefined ? undefined : reading.met ? "met" : "missed";
    add(
      vocabulary.label("metric", reading.metric),
      joinParts(
        [
          joinParts([readingText(reading, vocabulary), trendSign(reading)], " "),
          reading.measure ? verdict : "not measured",
          reading.benchmark && `benchmark ${targetText(reading.benchmark.target, vocabulary)}`,
        ],
        ", ",
      ),
      tone,
    );
  }
  return facts;
}

function layFacts(facts: readonly TitleFact[], top: number, right: number): Header["facts"] {
  const placed: { name: TextBlock; value: TextBlock }[] = [];
  let x = MARGIN;
  let rowTop = top;
  let rowBottom = top;
  for (const fact of facts) {
    const width = Math.min(FACT_WIDTH, right - MARGIN);
    const set = (left: number, y: number) => ({
      name: textBlock(fact.name, { x: left, top: y, width, type: SMALL, tone: "muted", maxLines: 1 }),
      value: textBlock(fact.value, {
        x: left,
        top: y + SMALL.lineHeight,
        width,
        type: BODY,
        tone: fact.tone,
        bold: fact.tone !== "ink",
        maxLines: 3,
      }),
    });
    let item = set(x, rowTop);
    const itemWidth = Math.max(item.name.width, item.value.width);
    if (x > MARGIN && x + itemWidth > right) {
      x = MARGIN;
      rowTop = rowBottom + UNIT;
      item = set(x, rowTop);
    }
    placed.push(item);
    x += itemWidth + FACT_GAP;
    rowBottom = Math.max(rowBottom, blockBottom(item.value));
  }
  return placed;
}

function laySummary(items: readonly SummaryItem[], title: TextBlock): Badge[] {
  const row = (start: number, top: number): Badge[] => {
    let x = start;
    return items.map(({ text, look }) => {
      const item = badge(text, { x, anchor: "start", top, maxWidth: FACT_WIDTH, look });
      x = item.box.x + item.box.width + UNIT;
      return item;
    });
  };
  const beside = row(MARGIN + title.width + FACT_GAP, MARGIN + (TITLE.lineHeight - BADGE_HEIGHT) / 2);
  const fits = beside.every(({ box }) => box.x + box.width <= SEEN_AT_ONCE);
  return fits && title.lines.length === 1 ? beside : row(MARGIN, blockBottom(title) + UNIT / 2);
}

/** The counts that matter, in words. */
export function summaryOf({ journey, assessment }: MapInput): SummaryItem[] {
  const unknown = assessment.gaps.filter((gap) => gap.kind === "unknown").length;
  const gaps = assessment.gaps.length - unknown;
  const unowned = distinctSteps(assessment.steps).filter((step) => step.state === "unowned").length;
  const nobody = journey.stages.flatMap((stage) => stage.touchpoints).filter((touchpoint) => !touchpoint.owner).length;
  const targets = assessment.readings.filter((reading) => reading.target);
  const summary: SummaryItem[] = [];
  if (gaps > 0) summary.push({ text: count(gaps, "gap"), look: "gap" });
  else if (targets.length > 0 && targets.every((reading) => reading.met))
    summary.push({ text: "no gaps", look: "good" });
  else if (targets.length === 0) summary.push({ text: "no targets yet", look: "plain" });
  if (unowned > 0) summary.push({ text: count(unowned, "unowned handoff"), look: "gap" });
  if (nobody > 0) summary.push({ text: count(nobody, "unowned touchpoint"), look: "gap" });
  const lost = new Set(assessment.context.lost.map(({ touchpoint, need }) => `${touchpoint.key} ${need.name}`)).size;
  if (lost > 0) summary.push({ text: count(lost, "lost context"), look: "loss" });
  if (unknown > 0) summary.push({ text: `${unknown} not measured`, look: "loss" });
  return summary;
}
