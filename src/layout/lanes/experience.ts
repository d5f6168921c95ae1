import { lowest } from "../../algorithms/extremes.ts";
import { aboutStage } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import type { Reading } from "../../model/gap.ts";
import type { Badge } from "../badge.ts";
import { badge } from "../badge.ts";
import { evidenceLabel, isStale } from "../evidence.ts";
import type { Box, Point } from "../geometry.ts";
import type { Column, StageSpan } from "../grid.ts";
import type { LaneContext, LayLane } from "../lane-context.ts";
import type { Curve, ExperienceLane, MoodPoint } from "../scene.ts";
import { BADGE_HEIGHT, CARD_PADDING, COLUMN_GAP, COLUMN_WIDTH, COLUMNS_LEFT, TEXT_WIDTH, UNIT } from "../sizes.ts";
import type { SpotDraft } from "../spots.ts";
import type { TextBlock } from "../text/text-block.ts";
import { inkBox, textBlock } from "../text/text-block.ts";
import type { Tone } from "../text/text-style.ts";
import { SMALL } from "../text/type-sizes.ts";
import { joinParts, signedText, trendSign } from "../wording.ts";
import { areasBelow, curveAt, runsThrough } from "./shortfall-area.ts";

/** The metric that this lane draws. */
export const EMOTION = "emotion";

const PADDING_TOP = 4 * UNIT;
const PADDING_BOTTOM = 4 * UNIT;
/** From the highest to the lowest value of the scale. */
const RANGE_HEIGHT = 16 * UNIT;
const DEFAULT_SCALE = { low: -2, high: 2 };
/** More lines than this would be a grid, not a scale. */
const MAX_LEVELS = 7;
/** From a point to the middle of its label. */
const LABEL_DISTANCE = 14;
/** The same where a curve passes closer. */
const LABEL_DISTANCES = [LABEL_DISTANCE, 20, 26, 32];
/** The band that marks the shortfall at a touchpoint. */
const DROP_WIDTH = UNIT;
/** Puts benchmarks beside the points of a touchpoint, not on them. */
const BENCHMARK_SHIFT = 2 * UNIT;
/** What a badge keeps from lines that pass it. */
const CLEARANCE = 6;

/** From the upper edge of the lane to what is said of whole stages, below all that is said of touchpoints. */
const STAGE_LABEL_TOP = PADDING_TOP + RANGE_HEIGHT + PADDING_BOTTOM;
/** The line of a whole stage is shorter than the room beside the labels of its first touchpoint. */
const STAGE_LINE = 4 * UNIT;

/** A stage as a whole, with how it should feel or feels. */
interface StageMood extends StageSpan {
  readonly reading: Reading;
}

/** How one touchpoint should feel and how it feels; a state that nobody knows has no point. */
interface Mood {
  readonly column: Column;
  readonly reading: Reading | undefined;
  readonly desired: Point | undefined;
  readonly actual: Point | undefined;
}

/** The desired and the actual emotion along the journey. */
export const layExperience: LayLane = (context) => {
  const { columns } = context.grid;
  const readings = columns.map((column) =>
    context.facts.readings(column.touchpoint).find((reading) => reading.metric.name === EMOTION),
  );
  const isOfStagesOnly = readings.every((reading) => reading === undefined);
  const stages = context.grid.stages.flatMap((span): StageMood[] => {
    const reading = context.facts.readings(span.stage).find(({ metric }) => metric.name === EMOTION);
    return reading && !span.isGone ? [{ ...span, reading }] : [];
  });
  if (stages.length === 0 && isOfStagesOnly) return undefined;
  const scale = scaleOf(context);
  const yOf = (value: number) => {
    const within = Math.min(scale.high, Math.max(scale.low, value));
    return PADDING_TOP + ((scale.high - within) / (scale.high - scale.low)) * RANGE_HEIGHT;
  };
  const moods = columns.map((column, index): Mood => {
    const reading = readings[index];
    const at = (value: number | undefined) => (value === undefined ? undefined : { x: column.center, y: yOf(value) });
    return { column, reading, desired: at(reading?.target?.value.base), actual: at(reading?.measure?.value.base) };
  });
  const others = moods.flatMap((mood) => layBenchmark(context, mood, yOf));
  const desired = curvesOf(moods, (mood) => mood.desired && { at: mood.desired, look: "desired" });
  const actual = curvesOf(moods, (mood) => mood.actual && { at: mood.actual, look: lookOf(mood) });
  const labels = layLabels(moods, [...desired, ...actual]);
  const content: ExperienceLane = {
    kind: "experience",
    left: COLUMNS_LEFT,
    right: context.right,
    levels: levelsOf(scale).map((value) => ({ y: yOf(value), zero: value === 0 })),
    shortfalls: areasBelow(desired, actual),
    drops: moods.flatMap(layDrop),
    desired,
    actual,
    points: [...others, ...moods.flatMap((mood) => layPoints(context, mood))],
    stages: stages.flatMap((stage) => layStageLines(context, stage, yOf)),
    texts: [...labels, ...stages.map(layStageLabel)],
    badges: (isOfStagesOnly ? [] : moods.filter((mood) => !mood.actual)).map((mood) =>
      layUnknown(mood, [...desired, ...actual], labels, yOf(0)),
    ),
  };
  return {
    name: "Experience",
    note: "desired and actual emotion",
    ...(others.length > 0 && { legend: { sign: "triangle" as const, text: "benchmark" } }),
    side: layLevels(scale, yOf),
    height: STAGE_LABEL_TOP + (stages.length > 0 ? SMALL.lineHeight + 2 * UNIT : 0),
    content,
  };
};

function scaleOf({ vocabulary }: LaneContext): Scale {
  const scale = vocabulary.find("metric", { name: EMOTION })?.scale;
  return scale && scale.high.base > scale.low.base ? { low: scale.low.base, high: scale.high.base } : DEFAULT_SCALE;
}

interface Scale {
  readonly low: number;
  readonly high: number;
}

function levelsOf({ low, high }: Scale): number[] {
  const step = Math.max(1, Math.ceil((high - low) / (MAX_LEVELS - 1)));
  const first = Math.ceil(low);
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step);
}

function layLevels(scale: Scale, yOf: (value: number) => number): TextBlock[] {
  return levelsOf(scale).map((value) =>
    textBlock(signedText(value), {
      x: COLUMNS_LEFT - UNIT,
      top: yOf(value) - SMALL.lineHeight / 2,
      width: 5 * UNIT,
      type: SMALL,
      anchor: "end",
      tone: "muted",
      maxLines: 1,
    }),
  );
}

/** Joins the points that are known; a curve over columns without one is not sure. */
function curvesOf(moods: readonly Mood[], endOf: (mood: Mood) => CurveEnd | undefined): Curve[] {
  const curves: Curve[] = [];
  let last: CurveEnd | undefined;
  let isNext = false;
  for (const mood of moods) {
    const end = endOf(mood);
    if (end && last) {
      const look = last.look === end.look ? end.look : last.look === "gap" || end.look === "gap" ? "gap" : "plain";
      curves.push({ from: last.at, to: end.at, sure: isNext, look });
    }
    isNext = end !== undefined;
    last = end ?? last;
  }
  return curves;
}

interface CurveEnd {
  readonly at: Point;
  readonly look: Curve["look"];
}

function lookOf({ reading }: Pick<Mood, "reading">): Curve["look"] {
  return reading?.met === undefined ? "plain" : reading.met ? "good" : "gap";
}

function layDrop({ desired, actual }: Mood): Box[] {
  if (!desired || !actual || actual.y <= desired.y) return [];
  return [{ x: desired.x - DROP_WIDTH / 2, y: desired.y, width: DROP_WIDTH, height: actual.y - desired.y }];
}

function layPoints(context: LaneContext, mood: Mood): MoodPoint[] {
  const { column, reading, desired, actual } = mood;
  const { key } = column.touchpoint;
  const { about } = column;
  const points: MoodPoint[] = [];
  if (desired && reading?.target) {
    const label = `${labelOf(column.touchpoint)}: desired emotion ${signedText(reading.target.value.value)}`;
    const spot = context.spot({ id: ["desired", key, EMOTION], about, label, range: reading.target.range });
    points.push({ spot, at: desired, look: "desired", stale: false });
  }
  if (actual && reading?.measure) {
    const observed = reading.actual;
    const label = joinParts(
      [
        `${labelOf(column.touchpoint)}: actual emotion ${signedText(reading.measure.value.value)}`,
        reading.trend && `${reading.trend} than before`,
        observed && evidenceLabel(context, observed),
      ],
      ", ",
    );
    const spot = context.spot({
      id: ["actual", key, EMOTION],
      about,
      label,
      range: reading.measure.range,
      uri: observed?.uri,
    });
    points.push({ spot, at: actual, look: lookOf(mood), stale: observed !== undefined && isStale(context, observed) });
  }
  return points;
}

/** Numbers on the outer sides of the points, or where no curve runs; the first of each says what it is. */
function layLabels(moods: readonly Mood[], curves: readonly Curve[]): TextBlock[] {
  const texts: TextBlock[] = [];
  let [desiredNamed, actualNamed, metNamed] = [false, false, false];
  const write = (text: string, at: Point, side: 1 | -1, tone: Tone, other?: Point) => {
    const look = { width: TEXT_WIDTH, type: SMALL, anchor: "middle" as const, tone, bold: true, maxLines: 1 };
    const places = LABEL_DISTANCES.flatMap((distance) => [side * distance, -side * distance]).map((dy) =>
      textBlock(text, { ...look, x: at.x, top: at.y + dy - SMALL.lineHeight / 2 }),
    );
    const isFree = (label: TextBlock): boolean => {
      const box = inkBox(label);
      const isNearOther =
        other !== undefined && other.y > box.y - LABEL_DISTANCE && other.y < box.y + box.height + LABEL_DISTANCE;
      const isOutside = box.y < 0 || box.y + box.height > STAGE_LABEL_TOP;
      return !isOutside && !isNearOther && !curves.some((curve) => runsThrough(curve, box));
    };
    const label = places.find(isFree) ?? places[0];
    if (label) texts.push(label);
  };
  for (const { reading, desired, actual } of moods) {
    const aim = reading?.target ? signedText(reading.target.value.value) : "";
    const found = reading?.measure ? joinParts([signedText(reading.measure.value.value), trendSign(reading)], " ") : "";
    const tone = reading?.met === undefined ? "ink" : reading.met ? "good" : "gap";
    const worse = desired && actual && actual.y > desired.y;
    if (desired && actual && desired.y === actual.y) {
      write(metNamed ? found : `desired and actual ${found}`, actual, -1, tone);
      metNamed = true;
      continue;
    }
    if (desired) {
      const side = actual && !worse ? 1 : -1;
      write(desiredNamed ? aim : `desired ${aim}`, desired, side, "desired", actual);
      desiredNamed = true;
    }
    if (actual) {
      const side = worse ? 1 : -1;
      write(actualNamed ? found : `actual ${found}`, actual, side, tone, desired);
      actualNamed = true;
    }
  }
  return texts;
}

/** The benchmark, as a sign beside the points of this journey. */
function layBenchmark(
  context: LaneContext,
  { column: { touchpoint, about, center }, reading }: Mood,
  yOf: (value: number) => number,
): MoodPoint[] {
  if (!reading?.benchmark) return [];
  const { target, benchmark } = reading.benchmark;
  const source = benchmark.source && context.vocabulary.label("source", benchmark.source);
  const spot = context.spot({
    id: ["benchmark", touchpoint.key, EMOTION],
    about,
    label: joinParts(
      [`${labelOf(touchpoint)}: benchmark for emotion ${signedText(target.value.value)}`, source, benchmark.date],
      ", ",
    ),
    range: target.range,
  });
  return [{ spot, at: { x: center + BENCHMARK_SHIFT, y: yOf(target.value.base) }, look: "benchmark", stale: false }];
}

function layStageLines(context: LaneContext, { stage, left, reading }: StageMood, yOf: (value: number) => number) {
  const { target, measure, actual } = reading;
  const lay = (
    kind: "desired" | "actual",
    value: number,
    look: Curve["look"],
    place: Pick<SpotDraft, "range" | "uri">,
  ) => {
    const y = yOf(value);
    const label = joinParts(
      [
        `Whole stage ${labelOf(stage)}: ${kind} emotion ${signedText(value)}`,
        kind === "actual" && actual && evidenceLabel(context, actual),
      ],
      ", ",
    );
    const spot = context.spot({ id: [`stage-${kind}`, stage.key, EMOTION], about: aboutStage(stage), label, ...place });
    return { spot, curve: { from: { x: left, y }, to: { x: left + STAGE_LINE, y }, sure: true, look } };
  };
  return [
    ...(target ? [lay("desired", target.value.base, "desired", { range: target.range })] : []),
    ...(measure
      ? [lay("actual", measure.value.base, lookOf({ reading }), { range: measure.range, uri: actual?.uri })]
      : []),
  ];
}

/** As in `Whole stage: desired +1, actual −1`. */
function layStageLabel({ left, right, reading }: StageMood): TextBlock {
  const { target, measure, met } = reading;
  const said = [
    target && `desired ${signedText(target.value.base)}`,
    measure ? `actual ${signedText(measure.value.base)}` : "not measured",
  ];
  return textBlock(`Whole stage: ${joinParts(said, ", ")}`, {
    x: left + COLUMN_GAP / 2 + CARD_PADDING,
    top: STAGE_LABEL_TOP,
    width: right - left - COLUMN_GAP - CARD_PADDING,
    type: SMALL,
    tone: measure === undefined ? "loss" : met === undefined ? "ink" : met ? "good" : "gap",
    bold: true,
    maxLines: 1,
  });
}

/** Says that a touchpoint was not measured, at the height where the fewest lines pass. */
function layUnknown(
  { column, desired }: Mood,
  curves: readonly Curve[],
  labels: readonly TextBlock[],
  zero: number,
): Badge {
  const x = column.center;
  const crossing = curves.filter((curve) => curve.from.x <= x && curve.to.x >= x);
  // A number close to its point is reckoned with by that.
  const numbers = labels
    .filter((label) => label.x === x)
    .map((label) => inkBox(label))
    .map(({ y, height }) => y + height / 2)
    .filter((y) => desired && Math.abs(y - desired.y) > LABEL_DISTANCE + 1);
  const passing = [...crossing.map((curve) => curveAt(curve, x)), ...(desired ? [desired.y] : []), ...numbers];
  const middle = PADDING_TOP + RANGE_HEIGHT / 2;
  const heights = [zero, middle, ...[-2, 2, -4, 4, -6, 6, -8, 8].map((steps) => middle + steps * UNIT)];
  const distance = (y: number) => lowest(passing.map((other) => Math.abs(other - y)));
  const clear = heights.find((y) => distance(y) >= LABEL_DISTANCE + BADGE_HEIGHT / 2 + CLEARANCE);
  const y = clear ?? heights.reduce((best, next) => (distance(next) > distance(best) ? next : best));
  return badge("not measured", {
    x,
    anchor: "middle",
    top: y - BADGE_HEIGHT / 2,
    maxWidth: COLUMN_WIDTH,
    look: "unknown",
  });
}
