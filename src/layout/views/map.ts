import { highest } from "../../algorithms/extremes.ts";
import { aboutJourney } from "../../model/about.ts";
import { labelOf } from "../../model/element.ts";
import { count } from "../../model/english.ts";
import { touchpointsOf } from "../../model/journey.ts";
import { headerChanges, stageChanges } from "../changes.ts";
import { gatherFacts } from "../facts.ts";
import { frame } from "../frame.ts";
import { makeGrid } from "../grid.ts";
import { layHeader, summaryOf } from "../header.ts";
import type { LaneContext, LayLane } from "../lane-context.ts";
import { type StackedDraft, stackLanes } from "../lane-stack.ts";
import { layBackstage } from "../lanes/backstage.ts";
import { layExperience } from "../lanes/experience.ts";
import { layMeasures } from "../lanes/measures.ts";
import { layOpportunities } from "../lanes/opportunities.ts";
import { layOwners } from "../lanes/owners.ts";
import { layPromises } from "../lanes/promises.ts";
import { laySystems } from "../lanes/systems.ts";
import { layTouchpoints } from "../lanes/touchpoints.ts";
import { layVoice } from "../lanes/voice.ts";
import type { MapInput } from "../map-input.ts";
import type { Hint, LaneChoice, LaneContent, Scene } from "../scene.ts";
import { COLUMNS_LEFT, LANE_PADDING, MARGIN, MAX_HEADER_WIDTH, MIN_WIDTH, UNIT } from "../sizes.ts";
import { makeSpots } from "../spots.ts";
import { layStages } from "../stages.ts";
import { blockBottom, textBlock } from "../text/text-block.ts";
import { BODY } from "../text/type-sizes.ts";

const LANES: readonly { readonly kind: LaneContent["kind"]; readonly lay: LayLane }[] = [
  { kind: "touchpoints", lay: layTouchpoints },
  { kind: "experience", lay: layExperience },
  { kind: "measures", lay: layMeasures },
  { kind: "voice", lay: layVoice },
  { kind: "promises", lay: layPromises },
  { kind: "owners", lay: layOwners },
  { kind: "backstage", lay: layBackstage },
  { kind: "systems", lay: laySystems },
  { kind: "opportunities", lay: layOpportunities },
];

/** The lines of a service blueprint, each above the lane that it sets off. */
const LINES: Partial<Record<LaneContent["kind"], string>> = {
  owners: "line of interaction",
  backstage: "line of visibility",
  systems: "line of internal interaction",
};

const HEADER_GAP = 3 * UNIT;

export interface MapOptions {
  /** The lanes that are left out, by kind; others are no mistake. */
  readonly hidden?: readonly string[];
}

/** Says what stands where on the map of a journey. The same input gives the same numbers. */
export function layoutMap(input: MapInput, { hidden = [] }: MapOptions = {}): Scene {
  const grid = makeGrid(input.journey, input.gone);
  const right = Math.max(MIN_WIDTH, grid.right + MARGIN) - MARGIN;
  const spots = makeSpots(input.changes);
  const context: LaneContext = {
    ...input,
    grid,
    right,
    facts: gatherFacts(hidden.includes("findings") ? { ...input, findings: [] } : input),
    spot: (draft) => spots.add(draft, input.journey.uri),
  };
  const { header, bottom } = layHeader(context, Math.min(right, MAX_HEADER_WIDTH));
  const stages = layStages(context, bottom + HEADER_GAP);
  const top = highest(
    stages.map((stage) => stage.box.y + stage.box.height + LANE_PADDING),
    bottom + HEADER_GAP,
  );
  const { drafts, choices } = layLanes(context, hidden);
  const lanes = stackLanes(drafts, top, input.changes);
  const hint = stages.length === 0 ? layHint(top) : undefined;
  const said = { title: labelOf(input.journey), description: describe(input) };
  const changes = {
    header: headerChanges(header, aboutJourney(), input.changes),
    stages: stageChanges(stages, input.changes),
  };
  const content = { ...said, right, header, changes, stages, lanes, hint, choices, spots: spots.all };
  return frame(content, hint ? hint.box.y + hint.box.height : top);
}

function layLanes(context: LaneContext, hidden: readonly string[]) {
  const drafts: StackedDraft[] = [];
  const choices: LaneChoice[] = [];
  const unseen: LaneContext = { ...context, spot: (draft) => makeSpots().add(draft, "") };
  for (const { kind, lay } of LANES) {
    const isHidden = hidden.includes(kind);
    const draft = lay(isHidden ? unseen : context);
    if (!draft) continue;
    choices.push({ name: kind, title: draft.name });
    if (!isHidden) drafts.push({ ...draft, id: `lane-${kind}`, edge: LINES[kind] });
  }
  if (context.findings.length > 0) choices.push({ name: "findings", title: "Findings" });
  return { drafts, choices };
}

/** What to write first, in a journey that has no stage. */
function layHint(top: number): Hint {
  const padding = 2 * UNIT;
  const place = { x: COLUMNS_LEFT + padding, width: MIN_WIDTH - COLUMNS_LEFT - MARGIN - 2 * padding };
  const lines = [
    "This journey has no stages yet.",
    "Write what the customer goes through first, and what happens there:",
    'stage discover "Finding out" by marketing {',
    '    touchpoint advert "Sees an advert" via social',
    "}",
  ];
  let y = top + padding;
  const texts = lines.map((line, index) => {
    const indent = line.length - line.trimStart().length;
    const block = textBlock(line, {
      x: place.x + indent * 4,
      width: place.width,
      top: y,
      type: BODY,
      bold: index === 0,
      tone: index === 1 ? "muted" : "ink",
    });
    y = blockBottom(block) + (index === 1 ? UNIT : 2);
    return block;
  });
  return {
    box: { x: COLUMNS_LEFT, y: top, width: MIN_WIDTH - COLUMNS_LEFT - MARGIN, height: y + padding - top },
    texts,
  };
}

function describe(input: MapInput): string {
  const { journey } = input;
  const parts = [
    count(journey.stages.length, "stage"),
    count(touchpointsOf(journey).length, "touchpoint"),
    ...summaryOf(input).map((item) => item.text),
  ];
  return `Customer journey map: ${parts.join(", ")}.`;
}
