import { highest } from "../../algorithms/extremes.ts";
import { aboutIn, aboutJourney, asciiName } from "../../model/about.ts";
import { daysBetween } from "../../model/day.ts";
import { labelOf } from "../../model/element.ts";
import { count } from "../../model/english.ts";
import type { Gap } from "../../model/gap.ts";
import { touchpointsOf } from "../../model/journey.ts";
import type { Badge } from "../badge.ts";
import { NO_CHANGES } from "../changes.ts";
import { isStale } from "../evidence.ts";
import { gatherFacts } from "../facts.ts";
import { frame } from "../frame.ts";
import type { Point } from "../geometry.ts";
import { layTitleBlock } from "../header.ts";
import { type StackedDraft, stackLanes } from "../lane-stack.ts";
import { EMOTION } from "../lanes/experience.ts";
import type { MapInput } from "../map-input.ts";
import type { Panel, Scene } from "../scene.ts";
import { COLUMNS_LEFT, LANE_PADDING, UNIT } from "../sizes.ts";
import { makeSpots, type Spots } from "../spots.ts";
import type { TextBlock } from "../text/text-block.ts";
import { textBlock } from "../text/text-block.ts";
import { BODY, HEADING, SMALL } from "../text/type-sizes.ts";
import { decimal, joinParts, readingText } from "../wording.ts";
import { layPanel, type PanelDraft, type PanelLine, panelBottom } from "./panel.ts";
import { byWeight } from "./worst.ts";

/** All journeys of a project. */
export interface ProjectInput {
  /** What the project is called. */
  readonly name: string;
  readonly journeys: readonly MapInput[];
}

/** The columns of the table, in px: how wide each is. */
const COLUMNS = [
  { heading: "Health", width: 26 * UNIT },
  { heading: "Experience", width: 22 * UNIT },
  { heading: "Looked after by", width: 20 * UNIT },
  { heading: "Worst gaps", width: 40 * UNIT },
  { heading: "Start with", width: 28 * UNIT },
] as const;
const COLUMN_GAP = 3 * UNIT;

const BAR_HEIGHT = 10;
const SPARK_HEIGHT = 5 * UNIT;
/** How many gaps are named. */
const NAMED_GAPS = 3;
const HEADER_GAP = 3 * UNIT;
const HEADINGS_HEIGHT = 4 * UNIT;

/** All journeys of a project in a table: how each is, who looks after it, when it was looked at, what is worst. */
export function layoutPortfolio({ name, journeys }: ProjectInput): Scene {
  const spots = makeSpots();
  const lefts = columnLefts();
  const right = (lefts.at(-1) ?? COLUMNS_LEFT) + (COLUMNS.at(-1)?.width ?? 0);
  const worstFirst = journeys.toSorted((a, b) => weightOf(b) - weightOf(a));
  const { header, bottom } = layTitleBlock(titleOf(name, journeys), right);
  const headings: StackedDraft = {
    id: "lane-headings",
    name: "",
    note: undefined,
    edge: undefined,
    height: HEADINGS_HEIGHT,
    content: { kind: "journeys", panels: [], headings: layHeadings(lefts) },
  };
  const drafts = worstFirst.map((input) => layJourney(input, lefts, spots));
  const lanes = stackLanes([headings, ...drafts], bottom + HEADER_GAP);
  const description = `All journeys of a project: ${count(journeys.length, "journey")}.`;
  const said = { title: `Journeys of ${name}`, description };
  return frame(
    { ...said, right, header, changes: NO_CHANGES, stages: [], lanes, hint: undefined, choices: [], spots: spots.all },
    bottom,
  );
}

function titleOf(name: string, journeys: readonly MapInput[]) {
  const gaps = journeys.flatMap(({ assessment }) => assessment.gaps);
  const open = gaps.filter(({ kind }) => kind !== "unknown").length;
  const due = journeys.filter(isReviewDue).length;
  const alone = journeys.filter(({ journey }) => !journey.owner).length;
  const summary = [
    open > 0 && { text: count(open, "gap"), look: "gap" as const },
    gaps.length > open && { text: `${gaps.length - open} not measured`, look: "loss" as const },
    alone > 0 && { text: `${count(alone, "journey")} without owner`, look: "gap" as const },
    due > 0 && { text: `${count(due, "review")} due`, look: "loss" as const },
  ];
  return {
    title: `Journeys of ${name}`,
    facts: [{ name: "Journeys", value: `${journeys.length}`, tone: "ink" as const }],
    summary: summary.filter((item) => item !== false),
  };
}

function columnLefts(): number[] {
  let left = COLUMNS_LEFT;
  return COLUMNS.map(({ width }) => {
    const here = left;
    left += width + COLUMN_GAP;
    return here;
  });
}

function layHeadings(lefts: readonly number[]): TextBlock[] {
  return COLUMNS.map(({ heading, width }, index) =>
    textBlock(heading, {
      x: lefts[index] ?? 0,
      top: UNIT,
      width,
      type: SMALL,
      tone: "muted",
      bold: true,
      maxLines: 1,
    }),
  );
}

function layJourney(input: MapInput, lefts: readonly number[], spots: Spots): StackedDraft {
  const { journey, vocabulary } = input;
  const cells = [layHealth, layFeeling, layCare, layGaps, layStart];
  const panels = cells.map((lay, index) =>
    lay(input, {
      x: lefts[index] ?? 0,
      top: LANE_PADDING,
      width: COLUMNS[index]?.width ?? 0,
      look: "frame",
      spot: spots.add(
        {
          id: ["journey", journey.name ?? "", `${index}`],
          about: aboutIn(journey, aboutJourney()),
          label: `${labelOf(journey)}: ${COLUMNS[index]?.heading}`,
          range: journey.nameRange,
          whole: journey.range,
        },
        journey.uri,
      ),
    }),
  );
  return {
    id: `lane-journey-${asciiName(journey.name ?? "")}`,
    name: labelOf(journey),
    note: journey.persona && `for ${vocabulary.label("persona", journey.persona)}`,
    edge: undefined,
    height: highest(panels.map(panelBottom)) + LANE_PADDING,
    content: { kind: "journeys", panels, headings: [] },
  };
}

type Cell = Omit<PanelDraft, "lines" | "badges">;

/** What is met, missed and not known, as parts of a bar. */
function layHealth({ assessment }: MapInput, cell: Cell): Panel {
  const aimed = assessment.readings.filter(({ target }) => target !== undefined);
  const met = aimed.filter((reading) => reading.met === true).length;
  const gaps = assessment.gaps.filter(({ kind }) => kind !== "unknown").length;
  const unknown = assessment.gaps.length - gaps;
  const all = met + gaps + unknown;
  const parts = [
    { share: met, look: "good" as const },
    { share: gaps, look: "gap" as const },
    { share: unknown, look: "unknown" as const },
  ].filter(({ share }) => share > 0);
  const words = joinParts([`${met} met`, count(gaps, "gap"), `${unknown} not measured`]);
  const panel = layPanel({
    ...cell,
    top: cell.top + BAR_HEIGHT + 4,
    lines: [{ text: all === 0 ? "no targets yet" : words, tone: gaps > 0 ? "gap" : "muted", bold: gaps > 0 }],
  });
  let x = cell.x;
  const bars = parts.map(({ share, look }) => {
    const width = (share / all) * cell.width;
    const box = { x, y: cell.top, width, height: BAR_HEIGHT };
    x += width;
    return { box, look };
  });
  return { ...panel, bars };
}

/** The actual emotion along the journey, in small. */
function layFeeling({ assessment, journey, vocabulary }: MapInput, cell: Cell): Panel {
  const scale = vocabulary.find("metric", { name: EMOTION })?.scale;
  const [low, high] = [scale?.low.base ?? -2, scale?.high.base ?? 2];
  const places = new Map(touchpointsOf(journey).map((touchpoint, index) => [touchpoint as object, index]));
  const y = (value: number) => cell.top + ((high - value) / (high - low)) * SPARK_HEIGHT;
  const points = assessment.readings.flatMap(({ metric, measure, subject }): Point[] => {
    const index = places.get(subject.element);
    if (metric.name !== EMOTION || !measure || index === undefined) return [];
    return [{ x: cell.x + ((index + 0.5) / places.size) * cell.width, y: y(measure.value.base) }];
  });
  if (points.length === 0) return layPanel({ ...cell, lines: [{ text: "emotion not measured", tone: "loss" }] });
  const panel = layPanel({ ...cell, top: cell.top + SPARK_HEIGHT, lines: [] });
  return { ...panel, box: { ...panel.box, y: cell.top, height: SPARK_HEIGHT }, spark: { points, zero: y(0) } };
}

/** The owner end to end, and whether somebody looked at it lately. */
function layCare(input: MapInput, cell: Cell): Panel {
  const { journey, vocabulary, assessment } = input;
  const owner = journey.owner && vocabulary.label("owner", journey.owner);
  const stale = assessment.readings.filter(({ actual }) => actual && isStale(input, actual)).length;
  const reviewed = journey.reviewed?.date;
  const lines: PanelLine[] = [
    { text: owner ?? "nobody", type: BODY, tone: owner ? "ink" : "gap", bold: !owner },
    {
      text: reviewed ? `reviewed ${reviewed}${isReviewDue(input) ? ", due again" : ""}` : "never reviewed",
      tone: isReviewDue(input) || !reviewed ? "loss" : "muted",
    },
    { text: stale > 0 ? `${count(stale, "value")} stale` : undefined, tone: "loss" },
  ];
  return layPanel({ ...cell, lines });
}

function layGaps(input: MapInput, cell: Cell): Panel {
  const gaps = byWeight(input.assessment.gaps.filter(({ kind }) => kind !== "unknown"));
  const lines = gaps
    .slice(0, NAMED_GAPS)
    .map((gap) => ({ text: gapText(gap, input), tone: "ink" as const, maxLines: 2 }));
  const rest = gaps.length - NAMED_GAPS;
  const findings = gatherFacts(input).serious(input.journey);
  const badges: { text: string; look: Badge["look"] }[] =
    findings.length > 0
      ? [{ text: `${count(findings.length, "finding")} about the journey itself`, look: "loss-outline" }]
      : [];
  return layPanel({
    ...cell,
    lines: gaps.length === 0 ? [{ text: "none" }] : [...lines, { text: rest > 0 ? `and ${rest} more` : undefined }],
    badges,
  });
}

/** As in `Calls support: Wait ≤ 5 min → 12 h (1.49)`. */
function gapText({ subject, target, measure, kind, weight }: Gap, { vocabulary }: MapInput): string {
  const where = subject.kind === "handoff" ? "A handoff" : labelOf(subject.element);
  const what = target
    ? `${vocabulary.label("metric", target.metric)} ${readingText({ target, measure }, vocabulary)}`
    : kind;
  return joinParts([`${where}: ${what}`, weight && `(${decimal(weight.severity)})`], " ");
}

function layStart({ assessment }: MapInput, cell: Cell): Panel {
  const opportunity = assessment.startHere;
  const score = assessment.scores.find((item) => item.opportunity === opportunity)?.score;
  return layPanel({
    ...cell,
    lines: opportunity
      ? [
          { text: labelOf(opportunity), type: HEADING, tone: "ink", bold: true },
          { text: score === undefined ? undefined : `score ${decimal(score)}`, tone: "good", bold: true },
        ]
      : [{ text: "no opportunity with little effort" }],
  });
}

function isReviewDue({ journey, assessment }: MapInput): boolean {
  const date = journey.reviewed?.date;
  return date !== undefined && daysBetween(date, assessment.asOf) > assessment.reviewDays;
}

function weightOf({ assessment }: MapInput): number {
  return assessment.gaps.reduce((sum, gap) => sum + (gap.weight?.severity ?? 0), 0);
}
