import { highest } from "../../algorithms/extremes.ts";
import { aboutJourney, aboutStage, aboutTouchpoint } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import { count } from "../../model/english.ts";
import type { Gap, HandoffStep, OpportunityScore } from "../../model/gap.ts";
import type { Stage, Touchpoint } from "../../model/journey.ts";
import { headerChanges, stageChanges } from "../changes.ts";
import { gatherFacts } from "../facts.ts";
import { frame } from "../frame.ts";
import { columnAt, type Grid, type StageSpan } from "../grid.ts";
import { layHeader } from "../header.ts";
import type { LaneContext, LaneDraft } from "../lane-context.ts";
import { type StackedDraft, stackLanes } from "../lane-stack.ts";
import { EMOTION, layExperience } from "../lanes/experience.ts";
import type { MapInput } from "../map-input.ts";
import type { LaneChoice, Panel, PanelLane, Scene } from "../scene.ts";
import {
  CARD_PADDING,
  CARD_WIDTH,
  COLUMN_GAP,
  COLUMN_WIDTH,
  COLUMNS_LEFT,
  LANE_PADDING,
  MARGIN,
  MAX_HEADER_WIDTH,
  MIN_WIDTH,
  TEXT_WIDTH,
  UNIT,
} from "../sizes.ts";
import { makeSpots } from "../spots.ts";
import { layStages } from "../stages.ts";
import { BODY, HEADING } from "../text/type-sizes.ts";
import { decimal, readingText, SEPARATOR } from "../wording.ts";
import { evenRow, layPanel, panelBottom } from "./panel.ts";
import { worstOf } from "./worst.ts";

const HEADER_GAP = 3 * UNIT;
/** More touchpoints of a stage than this are only counted. */
const LISTED = 8;

interface OverviewContext extends LaneContext {
  readonly spans: readonly StageSpan[];
  /** What is off in all of a stage, and on the steps that leave it. */
  readonly gapsIn: (stage: Stage) => readonly Gap[];
  readonly stepsFrom: (stage: Stage) => readonly HandoffStep[];
}

type LayPanels = (context: OverviewContext) => PanelLane["panels"];

const PANEL_LANES: readonly {
  readonly kind: PanelLane["kind"];
  readonly name: string;
  readonly note: string | undefined;
  readonly lay: LayPanels;
}[] = [
  { kind: "worst-gaps", name: "Worst gap", note: "of each stage, with its severity", lay: layWorst },
  { kind: "stage-owners", name: "Owners", note: "and what is lost between them", lay: layOwners },
  { kind: "next-steps", name: "Opportunities", note: "the best of each stage", lay: layNext },
];

/** A large journey at a glance: a column a stage, with the least that one has to know of each. */
export function layoutOverview(input: MapInput, hidden: readonly string[] = []): Scene {
  const spots = makeSpots(input.changes);
  const grid = stageGrid(input);
  const right = Math.max(MIN_WIDTH, grid.right + MARGIN) - MARGIN;
  const stepsBy = Map.groupBy(input.assessment.steps, (step) => step.from);
  const facts = gatherFacts(hidden.includes("findings") ? { ...input, findings: [] } : input);
  const stepsFrom = (stage: Stage) => stage.touchpoints.flatMap((touchpoint) => stepsBy.get(touchpoint) ?? []);
  const context: OverviewContext = {
    ...input,
    grid,
    right,
    facts,
    spot: (draft) => spots.add(draft, input.journey.uri),
    spans: grid.stages,
    stepsFrom,
    gapsIn: (stage) => [
      ...facts.gaps(stage),
      ...stage.touchpoints.flatMap(facts.gaps),
      ...stepsFrom(stage).flatMap(({ handoff }) => (handoff ? facts.gaps(handoff) : [])),
    ],
  };
  const { header, bottom } = layHeader({ ...input, facts }, Math.min(right, MAX_HEADER_WIDTH));
  const stages = layStages(context, bottom + HEADER_GAP);
  const top = highest(
    stages.map(({ box }) => box.y + box.height + LANE_PADDING),
    bottom + HEADER_GAP,
  );
  const { drafts, choices } = layLanes(context, hidden);
  const lanes = stackLanes(drafts, top);
  const description = `Overview of a customer journey: ${count(input.journey.stages.length, "stage")}.`;
  const said = { title: labelOf(input.journey), description };
  const changes = {
    header: headerChanges(header, aboutJourney(), input.changes),
    stages: stageChanges(stages, input.changes),
  };
  return frame({ ...said, right, header, changes, stages, lanes, hint: undefined, choices, spots: spots.all }, top);
}

function layLanes(context: OverviewContext, hidden: readonly string[]) {
  const drafts: StackedDraft[] = [];
  const choices: LaneChoice[] = [];
  const add = (kind: LaneDraft["content"]["kind"], draft: LaneDraft | undefined): void => {
    if (!draft) return;
    choices.push({ name: kind, title: draft.name });
    if (!hidden.includes(kind)) drafts.push({ ...draft, id: `lane-${kind}`, edge: undefined });
  };
  add("steps", panelLane("steps", { name: "Touchpoints", note: undefined, panels: laySteps(context) }));
  add("experience", layExperience(context));
  for (const { kind, name, note, lay } of PANEL_LANES) add(kind, panelLane(kind, { name, note, panels: lay(context) }));
  return { drafts, choices };
}

function panelLane(
  kind: PanelLane["kind"],
  { name, note, panels }: { readonly name: string; readonly note: string | undefined; readonly panels: LayedPanels },
): LaneDraft | undefined {
  if (panels.length === 0) return undefined;
  const even = evenRow(panels);
  const bottom = highest(even.map(panelBottom));
  return { name, note, height: bottom + LANE_PADDING, content: { kind, panels: even, headings: [] } };
}

type LayedPanels = readonly Panel[];

/** A column a stage. Each stands for the touchpoint that feels worst, so that the experience of the stage is its worst moment. */
function stageGrid(input: MapInput): Grid {
  const emotions = new Map(
    input.assessment.readings
      .filter(({ metric }) => metric.name === EMOTION)
      .map((reading) => [reading.subject.element, reading]),
  );
  const felt = (touchpoint: Touchpoint): number | undefined => emotions.get(touchpoint)?.measure?.value.base;
  const worst = (stage: Stage): Touchpoint | undefined =>
    stage.touchpoints.toSorted((a, b) => (felt(a) ?? Number.MAX_VALUE) - (felt(b) ?? Number.MAX_VALUE))[0];
  const stages = input.journey.stages.map((stage, index) => {
    const left = COLUMNS_LEFT + index * COLUMN_WIDTH;
    return { stage, left, right: left + COLUMN_WIDTH };
  });
  const columns = stages.flatMap(({ stage, left }, index) => {
    const touchpoint = worst(stage);
    return touchpoint ? [columnAt(left, { touchpoint, stage, index })] : [];
  });
  return {
    columns,
    gone: [],
    stages,
    right: COLUMNS_LEFT + stages.length * COLUMN_WIDTH,
    byKey: new Map(columns.map((column) => [column.touchpoint.key, column])),
  };
}

function at({ left }: StageSpan, look: Panel["look"] = "plain") {
  const place = { x: left + COLUMN_GAP / 2, top: LANE_PADDING, width: CARD_WIDTH };
  // Words without a frame stand in line with those in frames.
  return look === "frame" ? { ...place, x: place.x + CARD_PADDING, width: TEXT_WIDTH } : place;
}

function laySteps(context: OverviewContext): Panel[] {
  let number = 0;
  return context.spans.map((span) => {
    const { stage } = span;
    const first = number + 1;
    number += stage.touchpoints.length;
    const listed = stage.touchpoints.slice(0, LISTED);
    const gaps = context.gapsIn(stage).length;
    const unknown = stage.touchpoints.flatMap(context.facts.unknown).length;
    const label = `${labelOf(stage)}: ${count(stage.touchpoints.length, "touchpoint")}, ${count(gaps, "gap")}`;
    return layPanel({
      ...at(span),
      spot: context.spot({
        id: ["steps", stage.key],
        about: aboutStage(stage),
        label,
        range: stage.nameRange,
        whole: stage.range,
      }),
      look: gaps > 0 ? "gap" : "plain",
      findings: stage.touchpoints.flatMap(context.facts.serious),
      lines: [
        ...listed.map((touchpoint, index) => ({
          text: `${first + index}${SEPARATOR}${labelOf(touchpoint)}`,
          sign: touchpoint.momentOfTruth ? ("diamond" as const) : undefined,
          tone: context.facts.gaps(touchpoint).length > 0 ? ("gap" as const) : ("ink" as const),
          bold: context.facts.gaps(touchpoint).length > 0,
          maxLines: 2,
        })),
        { text: stage.touchpoints.length > LISTED ? `and ${stage.touchpoints.length - LISTED} more` : undefined },
        { text: stage.touchpoints.length === 0 ? "No touchpoints yet" : undefined, tone: "loss" },
      ],
      badges: [
        ...(gaps > 0 ? [{ text: count(gaps, "gap"), look: "gap" as const }] : []),
        ...(unknown > 0 ? [{ text: `${unknown} not measured`, look: "loss" as const }] : []),
      ],
    });
  });
}

function layWorst(context: OverviewContext): Panel[] {
  return context.spans.flatMap((span) => {
    const gap = worstOf(context.gapsIn(span.stage));
    if (!gap) return [];
    const { element } = gap.subject;
    const where = gap.subject.kind === "handoff" ? "A handoff" : labelOf(element);
    const what = gapText(gap, context);
    return layPanel({
      ...at(span, "frame"),
      spot: context.spot({
        id: ["worst", span.stage.key],
        about: gap.subject.kind === "touchpoint" ? aboutTouchpoint(gap.subject.element) : aboutStage(span.stage),
        label: `Worst gap of ${labelOf(span.stage)}: ${where}, ${what}`,
        range: gap.range,
      }),
      look: "frame",
      lines: [
        { text: where, type: BODY, tone: "ink", bold: true },
        { text: what, tone: "gap", bold: true },
        { text: gap.weight && `severity ${decimal(gap.weight.severity)}` },
      ],
    });
  });
}

/** A gap in a few words, as in `Wait ≤ 5 min → 12 h`. */
function gapText(gap: Gap, { vocabulary }: MapInput): string {
  const { target, measure, kind, actual } = gap;
  if (!target) return actual?.title ? `${kind}: ${actual.title}` : kind;
  const reading = { target, measure } as const;
  return `${vocabulary.label("metric", target.metric)} ${readingText(reading, vocabulary)}`;
}

function layOwners(context: OverviewContext): Panel[] {
  return context.spans.map((span) => {
    const { stage } = span;
    const steps = context.stepsFrom(stage);
    const owners = new Set(
      stage.touchpoints.map(({ owner }) => (owner ? context.vocabulary.label("owner", owner.ref) : "nobody")),
    );
    const unowned = steps.filter((step) => step.state === "unowned").length;
    const lossy = steps.filter((step) => context.facts.lost(step).length > 0).length;
    const names = [...owners];
    return layPanel({
      ...at(span, "frame"),
      spot: context.spot({
        id: ["owners", stage.key],
        about: aboutStage(stage),
        label: `Owners in ${labelOf(stage)}: ${names.join(", ") || "nobody"}`,
        range: stage.nameRange,
        whole: stage.range,
      }),
      look: "frame",
      lines: names.map((name) => ({ text: name, tone: name === "nobody" ? "gap" : "ink", bold: name === "nobody" })),
      badges: [
        ...(unowned > 0 ? [{ text: count(unowned, "unowned handoff"), look: "gap" as const }] : []),
        ...(lossy > 0 ? [{ text: count(lossy, "lossy step"), look: "loss" as const }] : []),
      ],
    });
  });
}

function layNext(context: OverviewContext): Panel[] {
  return context.spans.flatMap((span) => {
    const gaps = new Set(context.gapsIn(span.stage));
    const best = context.assessment.scores.find((score) => score.gaps.some((gap) => gaps.has(gap)));
    return best ? layOpportunity(context, span, best) : [];
  });
}

function layOpportunity(context: OverviewContext, span: StageSpan, { opportunity, score }: OpportunityScore): Panel {
  const owner = opportunity.owner && context.vocabulary.label("owner", opportunity.owner);
  const start = context.assessment.startHere === opportunity;
  return layPanel({
    ...at(span),
    spot: context.spot({
      id: ["next", span.stage.key],
      about: aboutStage(span.stage),
      label: `Best opportunity of ${labelOf(span.stage)}: ${labelOf(opportunity)}`,
      range: opportunity.nameRange,
      whole: opportunity.range,
    }),
    look: "good",
    lines: [
      { text: labelOf(opportunity), type: HEADING, tone: "ink", bold: true },
      { text: owner ? `by ${owner}` : "by nobody", tone: owner ? "muted" : "gap" },
      { text: score === undefined ? undefined : `score ${decimal(score)}`, tone: "good", bold: true },
    ],
    badges: start ? [{ text: "Start here", look: "good-solid" }] : [],
  });
}
