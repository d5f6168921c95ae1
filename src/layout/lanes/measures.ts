import { highest } from "../../algorithms/extremes.ts";
import { aboutStage, aboutTouchpoint } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import type { Reading } from "../../model/gap.ts";
import type { Actual } from "../../model/journey.ts";
import { ageText, evidenceLabel, isStale } from "../evidence.ts";
import type { LaneContext, LayLane } from "../lane-context.ts";
import type { MeasureRow } from "../scene.ts";
import { CARD_PADDING, COLUMN_GAP, LANE_PADDING, TEXT_WIDTH, UNIT } from "../sizes.ts";
import type { TextBlock, TextSign } from "../text/text-block.ts";
import { blockBottom, textBlock } from "../text/text-block.ts";
import type { Tone } from "../text/text-style.ts";
import { BODY, SMALL } from "../text/type-sizes.ts";
import { joinParts, quantityText, readingLabel, readingText, targetText, trendSign } from "../wording.ts";
import { EMOTION } from "./experience.ts";

const BAR_HEIGHT = 5;
/** A target that is met shows a stub, so that the bar is seen to be empty on purpose. */
const MET_STUB = 5;
const ROW_GAP = UNIT + 2;
/** Closer than the next row, so that one sees what it belongs to. */
const EVIDENCE_GAP = 4;

interface Stack {
  readonly rows: MeasureRow[];
  readonly notes: TextBlock[];
  readonly bottom: number;
}

/** Target, actual and shortfall of everything measured, with what the values rest on. */
export const layMeasures: LayLane = (context) => {
  if (!hasRows(context)) return undefined;
  const stages = context.grid.stages.map(({ stage, left }) => {
    const readings = context.facts.readings(stage);
    const hasText = readings.some((reading) => !isEmotion(reading) || reading.actual);
    const x = left + COLUMN_GAP / 2 + CARD_PADDING;
    if (!hasText) return undefined;
    const heading = textBlock(`Whole stage: ${labelOf(stage)}`, {
      x,
      top: LANE_PADDING,
      width: TEXT_WIDTH,
      type: SMALL,
      tone: "muted",
      maxLines: 2,
    });
    const stack = layStack(context, readings, {
      x,
      top: blockBottom(heading) + 2,
      id: ["stage", stage.key],
      about: aboutStage(stage),
    });
    return { ...stack, notes: [heading, ...stack.notes] };
  });
  const stageStacks = stages.filter((stack) => stack !== undefined);
  const top = highest(
    stageStacks.map((stack) => stack.bottom + UNIT),
    LANE_PADDING,
  );
  const stacks = context.grid.columns.map((column) => {
    const readings = context.facts.readings(column.touchpoint);
    return layStack(context, readings, {
      x: column.textLeft,
      top,
      id: ["touchpoint", column.touchpoint.key],
      about: aboutTouchpoint(column.touchpoint),
    });
  });
  const all = [...stageStacks, ...stacks];
  return {
    name: "Measures",
    note: "target → actual, and how far off",
    height: all.reduce((lowest, stack) => Math.max(lowest, stack.bottom), 0) + LANE_PADDING,
    content: {
      kind: "measures",
      rows: all.flatMap((stack) => stack.rows),
      notes: all.flatMap((stack) => stack.notes),
    },
  };
};

function hasRows({ grid, facts }: LaneContext): boolean {
  const isRow = (reading: Reading): boolean => !isEmotion(reading);
  if (grid.stages.some(({ stage }) => facts.readings(stage).some(isRow))) return true;
  return grid.columns.some(({ touchpoint }) => facts.readings(touchpoint).some(isRow));
}

/** Emotions are drawn in a lane of their own. */
function isEmotion({ metric }: Reading): boolean {
  return metric.name === EMOTION;
}

interface StackPlace {
  readonly x: number;
  readonly top: number;
  /** Parts of ids. */
  readonly id: readonly string[];
  readonly about: string;
}

/** Rows under one another; after the last one of each observation, what the observation rests on. */
function layStack(context: LaneContext, readings: readonly Reading[], { x, top, id, about }: StackPlace): Stack {
  const rows: MeasureRow[] = [];
  const notes: TextBlock[] = [];
  const here = readings.filter((reading) => !isEmotion(reading));
  let bottom = top;
  const write = ({ text, tone }: Evidence) => {
    const start = bottom === top ? top : bottom + EVIDENCE_GAP;
    const note = textBlock(text, { x, top: start, width: TEXT_WIDTH, type: SMALL, tone, maxLines: 3 });
    notes.push(note);
    bottom = blockBottom(note);
  };
  for (const [index, reading] of here.entries()) {
    const row = layRow(context, reading, { x, top: bottom === top ? top : bottom + ROW_GAP, id, about });
    rows.push(row.row);
    bottom = row.bottom;
    const last = here.slice(index + 1).every((later) => later.actual !== reading.actual);
    if (last && reading.actual) write(evidenceText(context, reading.actual));
  }
  // The lane of the emotion has no room for what it rests on.
  for (const { actual, metric } of readings.filter(isEmotion)) {
    if (!actual || here.some((reading) => reading.actual === actual)) continue;
    const { text, tone } = evidenceText(context, actual);
    write({ text: `${context.vocabulary.label("metric", metric)}: ${text}`, tone });
  }
  return { rows, notes, bottom };
}

function layRow(context: LaneContext, reading: Reading, { x, top, id, about }: StackPlace) {
  const { vocabulary } = context;
  const evidence = reading.actual && evidenceLabel(context, reading.actual);
  const unknown = reading.target && !reading.measure;
  const tone: Tone = unknown ? "loss" : reading.met === undefined ? "ink" : reading.met ? "good" : "gap";
  const place = { x, top, width: TEXT_WIDTH, type: BODY };
  const nameText = vocabulary.label("metric", reading.metric);
  const right = { ...place, x: x + TEXT_WIDTH, anchor: "end" as const, tone, bold: true, maxLines: 2 };
  let name = textBlock(nameText, { ...place, bold: true, maxLines: 2 });
  let value = textBlock(readingText(reading, vocabulary), right);
  if (name.lines.length > 1 || name.width + UNIT + value.width > TEXT_WIDTH) {
    value = textBlock(readingText(reading, vocabulary), { ...right, top: blockBottom(name) });
  } else {
    name = textBlock(nameText, { ...place, bold: true, width: TEXT_WIDTH - value.width - UNIT });
  }
  let bottom = Math.max(blockBottom(name), blockBottom(value));
  const texts = [name, value];
  let bar: MeasureRow["bar"];
  if (unknown || reading.shortfall !== undefined) {
    const box = { x, y: bottom + 2, width: TEXT_WIDTH, height: BAR_HEIGHT };
    const filled = reading.met ? MET_STUB : Math.max(MET_STUB, (reading.shortfall ?? 0) * TEXT_WIDTH);
    bar = { box, filled: unknown ? TEXT_WIDTH : filled, look: unknown ? "unknown" : reading.met ? "good" : "gap" };
    bottom = box.y + BAR_HEIGHT;
  } else {
    const why = reading.target ? "these cannot be compared" : "no target";
    const note = textBlock(why, { ...place, top: bottom, type: SMALL, tone: reading.target ? "loss" : "muted" });
    texts.push(note);
    bottom = blockBottom(note);
  }
  for (const { text, tone: noteTone, sign } of notesOf(context, reading)) {
    const block = textBlock(text, { ...place, top: bottom + 2, type: SMALL, tone: noteTone, maxLines: 3, sign });
    texts.push(block);
    bottom = blockBottom(block);
  }
  const spot = context.spot({
    id: ["measure", ...id, reading.metric.name],
    about,
    label: joinParts([joinParts([subjectText(reading), readingLabel(reading, vocabulary)], ": "), evidence], ", "),
    range: reading.target?.range ?? reading.measure?.range,
    ...(reading.target || !reading.actual ? {} : { uri: reading.actual.uri }),
  });
  return { row: { spot, texts, bar }, bottom };
}

function subjectText({ subject }: Reading): string {
  return subject.element.title ?? subject.element.name ?? "";
}

interface Evidence {
  readonly text: string;
  readonly tone: Tone;
}

/** What else there is to say of a value. */
interface Note extends Evidence {
  readonly sign?: TextSign;
}

/** What values rest on: sample, source, age. What is stale or has no source is no better than a guess. */
function evidenceText(context: LaneContext, actual: Actual): Evidence {
  const source = actual.source ? context.vocabulary.label("source", actual.source) : "no source";
  const text = joinParts([actual.sample !== undefined && `n ${actual.sample}`, source, ageText(context, actual)]);
  return { text, tone: isStale(context, actual) || !actual.source ? "loss" : "muted" };
}

/** Where a value is heading, and its benchmark. */
function notesOf({ vocabulary }: LaneContext, reading: Reading): Note[] {
  const [, before] = reading.history;
  const notes: Note[] = [];
  if (reading.trend && before) {
    const change = reading.trend === "steady" ? "as before" : reading.trend;
    const was = `was ${quantityText(before.measure.value)} on ${before.actual.date}`;
    const text = joinParts([joinParts([trendSign(reading), change], " "), was], ", ");
    notes.push({ text, tone: reading.trend === "worse" ? "gap" : reading.trend === "better" ? "good" : "muted" });
  }
  if (reading.benchmark) {
    const { target, benchmark } = reading.benchmark;
    const source = benchmark.source && vocabulary.label("source", benchmark.source);
    const reach = `benchmark ${targetText(target, vocabulary)}`;
    const text = joinParts([reach, joinParts([source, benchmark.date], ", ")]);
    notes.push({ text, tone: "muted", sign: "triangle" });
  }
  return notes;
}
