import { labelOf } from "../model/element.ts";
import { touchpointsOf } from "../model/journey.ts";
import { makeGrid } from "./grid.ts";
import { layHeader, summaryOf } from "./header.ts";
import type { LaneContext, LayLane } from "./lane-context.ts";
import { layBackstage } from "./lanes/backstage.ts";
import { layExperience } from "./lanes/experience.ts";
import { layMeasures } from "./lanes/measures.ts";
import { layOpportunities } from "./lanes/opportunities.ts";
import { layOwners } from "./lanes/owners.ts";
import { layTouchpoints } from "./lanes/touchpoints.ts";
import { layVoice } from "./lanes/voice.ts";
import type { MapInput } from "./map-input.ts";
import type { Hint, Lane, LaneChoice, Scene } from "./scene.ts";
import {
  BODY,
  COLUMNS_LEFT,
  LANE_PADDING,
  MARGIN,
  MAX_HEADER_WIDTH,
  MIN_WIDTH,
  NAME_WIDTH,
  SMALL,
  UNIT,
} from "./sizes.ts";
import { makeSpots } from "./spots.ts";
import { layStages } from "./stages.ts";
import { blockBottom, textBlock } from "./text-block.ts";
import { count } from "./wording.ts";

const LANES: readonly { readonly kind: LaneChoice["name"]; readonly lay: LayLane }[] = [
  { kind: "touchpoints", lay: layTouchpoints },
  { kind: "experience", lay: layExperience },
  { kind: "measures", lay: layMeasures },
  { kind: "voice", lay: layVoice },
  { kind: "owners", lay: layOwners },
  { kind: "backstage", lay: layBackstage },
  { kind: "opportunities", lay: layOpportunities },
];

const HEADER_GAP = 3 * UNIT;

/** Notes leave room at their right for the numbers of a scale. */
const NOTE_WIDTH = NAME_WIDTH - 4 * UNIT;

export interface MapOptions {
  /** The lanes that are left out, by kind; others are no mistake. */
  readonly hidden?: readonly string[];
}

/** Says what stands where on the map of a journey. The same input gives the same numbers, of two decimals at most. */
export function layoutMap(input: MapInput, { hidden = [] }: MapOptions = {}): Scene {
  const grid = makeGrid(input.journey);
  const width = Math.max(MIN_WIDTH, grid.right + MARGIN);
  const right = width - MARGIN;
  const spots = makeSpots();
  const context: LaneContext = {
    ...input,
    grid,
    right,
    spot: (draft) => spots.add({ uri: input.journey.uri, ...draft }),
  };
  const { header, bottom } = layHeader(input, Math.min(right, MAX_HEADER_WIDTH));
  const stages = layStages(context, bottom + HEADER_GAP);
  const top = Math.max(bottom + HEADER_GAP, ...stages.map((stage) => stage.box.y + stage.box.height + LANE_PADDING));
  const { lanes, choices } = layLanes(context, top, hidden);
  const hint = stages.length === 0 ? layHint(top) : undefined;
  const end = Math.max(top, ...lanes.map((lane) => lane.y + lane.height), hint ? hint.box.y + hint.box.height : 0);
  return rounded({
    width,
    height: end + MARGIN,
    title: labelOf(input.journey),
    description: describe(input),
    left: MARGIN,
    right,
    header,
    stages,
    lanes,
    hint,
    choices,
    spots: spots.all,
  });
}

function layLanes(context: LaneContext, top: number, hidden: readonly string[]) {
  const lanes: Lane[] = [];
  const choices: LaneChoice[] = [];
  const unseen: LaneContext = { ...context, spot: (draft) => makeSpots().add({ uri: context.journey.uri, ...draft }) };
  let y = top;
  for (const { kind, lay } of LANES) {
    const isHidden = hidden.includes(kind);
    const draft = lay(isHidden ? unseen : context);
    if (!draft) continue;
    choices.push({ name: kind, title: draft.name });
    if (isHidden) continue;
    const visibility = draft.content.kind === "backstage";
    const place = { x: MARGIN, width: NAME_WIDTH };
    const name = textBlock(draft.name, { ...place, top: LANE_PADDING, type: BODY, bold: true, maxLines: 1 });
    const note =
      draft.note === undefined
        ? undefined
        : textBlock(draft.note, {
            ...place,
            width: NOTE_WIDTH,
            top: blockBottom(name),
            type: SMALL,
            tone: "muted",
            maxLines: 3,
          });
    lanes.push({
      id: `lane-${draft.content.kind}`,
      name,
      note,
      y,
      height: Math.max(draft.height, blockBottom(note ?? name) + LANE_PADDING),
      edge: visibility ? "visibility" : "rule",
      edgeText: visibility
        ? textBlock("line of visibility", {
            ...place,
            top: -SMALL.lineHeight / 2,
            type: SMALL,
            tone: "muted",
            maxLines: 1,
          })
        : undefined,
      content: draft.content,
    });
    y += lanes.at(-1)?.height ?? 0;
  }
  return { lanes, choices };
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

/** Plain data with every number rounded to two decimals, which is less than can be seen. */
function rounded<T>(value: T): T {
  const round = (part: unknown): unknown => {
    if (typeof part === "number") return Math.round(part * 100) / 100 + 0;
    if (Array.isArray(part)) return part.map(round);
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, round(item)]));
  };
  return round(value) as T;
}
