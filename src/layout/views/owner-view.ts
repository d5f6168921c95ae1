import { highest } from "../../algorithms/extremes.ts";
import { aboutIn, aboutJourney, aboutOpportunity, aboutStep, aboutTouchpoint, asciiName } from "../../model/about.ts";
import { fromTo } from "../../model/direction.ts";
import { labelOf, type Ref } from "../../model/element.ts";
import { count } from "../../model/english.ts";
import type { HandoffStep } from "../../model/gap.ts";
import { type Opportunity, type Touchpoint, touchpointsOf } from "../../model/journey.ts";
import { NO_CHANGES } from "../changes.ts";
import { gatherFacts } from "../facts.ts";
import { frame } from "../frame.ts";
import { layTitleBlock, type SummaryItem } from "../header.ts";
import type { Facts, Subject } from "../lane-context.ts";
import { type StackedDraft, stackLanes } from "../lane-stack.ts";
import type { MapInput } from "../map-input.ts";
import type { Panel, Scene } from "../scene.ts";
import { CARD_WIDTH, COLUMN_GAP, COLUMN_WIDTH, COLUMNS_LEFT, LANE_PADDING, UNIT } from "../sizes.ts";
import { makeSpots, type SpotDraft, type Spots } from "../spots.ts";
import { HEADING } from "../text/type-sizes.ts";
import { decimal, joinParts, listText, quantityText } from "../wording.ts";
import { evenRow, layPanel, type PanelDraft, panelBottom } from "./panel.ts";
import type { ProjectInput } from "./portfolio.ts";

/** How many panels stand beside one another. */
const PER_ROW = 5;
const HEADER_GAP = 3 * UNIT;
const RIGHT = COLUMNS_LEFT + PER_ROW * COLUMN_WIDTH;

/** A panel before it has its place. */
type Item = Omit<PanelDraft, "x" | "top" | "width" | "spot"> & {
  readonly spot: SpotDraft;
  /** What is off there, and whether it is a handoff that loses something. */
  readonly gaps: number;
};

interface Work {
  readonly input: MapInput;
  readonly items: readonly Item[];
}

/** All that one owner answers for, across journeys: journeys end to end, touchpoints, handoffs, backstage, opportunities. */
export function layoutOwner({ journeys }: ProjectInput, owner: string): Scene {
  const spots = makeSpots();
  const work = journeys
    .map((input): Work => ({ input, items: itemsOf(input, owner) }))
    .filter(({ items }) => items.length > 0);
  const { header, bottom } = layTitleBlock(titleOf(journeys, work, owner), RIGHT);
  const lanes = stackLanes(
    work.map((one) => layWork(one, spots)),
    bottom + HEADER_GAP,
  );
  const title = header.title.lines.join(" ");
  const said = { title, description: `What ${title} answers for in ${count(work.length, "journey")}.` };
  const empty = { changes: NO_CHANGES, stages: [], hint: undefined, choices: [] };
  return frame({ ...said, ...empty, right: RIGHT, header, lanes, spots: spots.all }, bottom);
}

function titleOf(journeys: readonly MapInput[], work: readonly Work[], name: string) {
  const owner = journeys.map(({ vocabulary }) => vocabulary.find("owner", { name })).find((found) => found);
  const items = work.flatMap((one) => one.items);
  const gaps = items.reduce((sum, item) => sum + item.gaps, 0);
  const summary: (SummaryItem | false)[] = [
    { text: count(work.length, "journey"), look: "plain" },
    gaps > 0 ? { text: count(gaps, "gap"), look: "gap" } : { text: "no gaps", look: "good" },
    owner?.retired === true && { text: "retired", look: "gap-solid" },
  ];
  const facts = [
    { name: "Contact", value: owner?.contact?.text },
    { name: "Code owner", value: owner?.codeowner?.text },
    { name: "Answers for", value: count(items.length, "thing") },
  ];
  return {
    title: owner ? labelOf(owner) : name,
    facts: facts.flatMap(({ name: called, value }) => (value ? [{ name: called, value, tone: "ink" as const }] : [])),
    summary: summary.filter((item) => item !== false),
  };
}

function layWork({ input, items }: Work, spots: Spots): StackedDraft {
  const { journey, vocabulary } = input;
  const panels: Panel[] = [];
  let top = LANE_PADDING;
  for (let start = 0; start < items.length; start += PER_ROW) {
    const row = items.slice(start, start + PER_ROW).map((item, index) =>
      layPanel({
        ...item,
        spot: spots.add(item.spot, journey.uri),
        x: COLUMNS_LEFT + index * COLUMN_WIDTH + COLUMN_GAP / 2,
        top,
        width: CARD_WIDTH,
      }),
    );
    for (const panel of evenRow(row)) panels.push(panel);
    top = highest(evenRow(row).map(panelBottom)) + 2 * UNIT;
  }
  return {
    id: `lane-work-${asciiName(journey.name ?? "")}`,
    name: labelOf(journey),
    note: journey.persona && `for ${vocabulary.label("persona", journey.persona)}`,
    edge: undefined,
    height: top - 2 * UNIT + LANE_PADDING,
    content: { kind: "work", panels, headings: [] },
  };
}

function itemsOf(input: MapInput, owner: string): Item[] {
  const { journey, assessment } = input;
  const facts = gatherFacts(input);
  const isOwn = (ref: Ref | undefined): boolean => ref?.name === owner;
  return [
    ...(isOwn(journey.owner) ? [journeyItem(input, facts)] : []),
    ...touchpointsOf(journey).flatMap((touchpoint, index) => [
      ...(isOwn(touchpoint.owner?.ref) ? [touchpointItem(touchpoint, index + 1, input, facts)] : []),
      ...backstageItems(touchpoint, owner, input),
    ]),
    ...assessment.steps.filter(({ handoff }) => isOwn(handoff?.owner)).map((step) => handoffItem(step, input, facts)),
    ...journey.opportunities.filter((item) => isOwn(item.owner)).map((item) => opportunityItem(item, input, facts)),
  ];
}

function journeyItem({ journey }: MapInput, facts: Facts): Item {
  return item(journey, facts, {
    spot: {
      id: ["owned-journey", journey.name ?? ""],
      about: aboutIn(journey, aboutJourney()),
      label: `The journey ${labelOf(journey)}, end to end`,
      range: journey.nameRange,
      whole: journey.range,
    },
    lines: [
      { text: "Journey, end to end", bold: true },
      { text: labelOf(journey), type: HEADING, tone: "ink", bold: true },
      { text: journey.goal?.text },
    ],
  });
}

function touchpointItem(touchpoint: Touchpoint, number: number, { journey, vocabulary }: MapInput, facts: Facts): Item {
  const channel = touchpoint.channel ? vocabulary.label("channel", touchpoint.channel) : "no channel";
  return item(touchpoint, facts, {
    spot: {
      id: ["owned", journey.name ?? "", touchpoint.key],
      about: aboutIn(journey, aboutTouchpoint(touchpoint)),
      label: `Touchpoint ${number}: ${labelOf(touchpoint)}`,
      range: touchpoint.nameRange,
      whole: touchpoint.range,
    },
    lines: [
      { text: joinParts([`Touchpoint ${number}`, channel]), bold: true },
      { text: labelOf(touchpoint), type: HEADING, tone: "ink", bold: true },
      { text: touchpoint.momentOfTruth ? "moment of truth" : undefined, tone: "desired", bold: true, sign: "diamond" },
    ],
  });
}

function backstageItems(touchpoint: Touchpoint, owner: string, { journey, vocabulary }: MapInput): Item[] {
  return touchpoint.backstage
    .filter((line) => line.owner?.name === owner)
    .map((line) => ({
      spot: {
        id: ["owned-backstage", journey.name ?? "", touchpoint.key],
        about: aboutIn(journey, aboutTouchpoint(touchpoint)),
        label: `Backstage: ${line.text}`,
        range: line.range,
      },
      look: "plain",
      gaps: 0,
      lines: [
        { text: `Backstage of ${labelOf(touchpoint)}`, bold: true },
        { text: line.text, type: HEADING, tone: "ink", bold: true },
        { text: listText(line.systems, (system) => vocabulary.label("system", system)) },
      ],
    }));
}

function handoffItem(step: HandoffStep, { journey, vocabulary }: MapInput, facts: Facts): Item {
  const { handoff, from, to } = step;
  const lost = facts.lost(step).length > 0;
  const carried = handoff && listText(handoff.carries, (context) => vocabulary.label("context", context));
  const made = item(handoff ?? from, facts, {
    spot: {
      id: ["owned-handoff", journey.name ?? "", from.key, to.key],
      about: aboutIn(journey, aboutStep(step)),
      label: `Handoff from ${labelOf(from)} to ${labelOf(to)}`,
      range: handoff?.nameRange,
      ...(handoff ? { whole: handoff.range } : {}),
    },
    lines: [
      { text: joinParts(["Handoff", handoff?.within && `within ${quantityText(handoff.within)}`]), bold: true },
      { text: fromTo(labelOf(from), labelOf(to)), type: HEADING, tone: "ink", bold: true },
      { text: carried && `carries ${carried}` },
    ],
  });
  return lost ? { ...made, badges: [...(made.badges ?? []), { text: "loses context", look: "loss" }] } : made;
}

function opportunityItem(opportunity: Opportunity, { journey, assessment }: MapInput, facts: Facts): Item {
  const score = facts.score(opportunity)?.score;
  return {
    spot: {
      id: ["owned-opportunity", journey.name ?? "", opportunity.key],
      about: aboutIn(journey, aboutOpportunity(opportunity)),
      label: `Opportunity ${labelOf(opportunity)}`,
      range: opportunity.nameRange,
      whole: opportunity.range,
    },
    look: "good",
    gaps: 0,
    findings: facts.serious(opportunity),
    lines: [
      { text: joinParts(["Opportunity", opportunity.status]), bold: true },
      { text: labelOf(opportunity), type: HEADING, tone: "ink", bold: true },
      { text: opportunity.due && `due ${opportunity.due}` },
      { text: score === undefined ? undefined : `score ${decimal(score)}`, tone: "good", bold: true },
    ],
    badges: assessment.startHere === opportunity ? [{ text: "Start here", look: "good-solid" }] : [],
  };
}

/** What things with a state have in common: how many gaps, and findings. */
function item(subject: Subject, facts: Facts, own: Pick<Item, "spot" | "lines">): Item {
  const gaps = facts.gaps(subject).length;
  const unknown = facts.unknown(subject).length;
  return {
    ...own,
    look: gaps > 0 ? "gap" : "plain",
    gaps,
    findings: facts.serious(subject),
    badges: [
      ...(gaps > 0 ? [{ text: count(gaps, "gap"), look: "gap" as const }] : []),
      ...(unknown > 0 ? [{ text: `${unknown} not measured`, look: "loss" as const }] : []),
    ],
  };
}

/** Everybody who answers for something in a project, by name, in the order in which they are met. */
export function ownersIn({ journeys }: ProjectInput): { readonly name: string; readonly title: string }[] {
  const owners = new Map<string, string>();
  for (const { journey, vocabulary } of journeys) {
    const refs = [
      journey.owner,
      ...touchpointsOf(journey).flatMap(({ owner, backstage }) => [owner?.ref, ...backstage.map((line) => line.owner)]),
      ...journey.handoffs.map((handoff) => handoff.owner),
      ...journey.opportunities.map((opportunity) => opportunity.owner),
    ];
    for (const ref of refs) if (ref && !owners.has(ref.name)) owners.set(ref.name, vocabulary.label("owner", ref));
  }
  return [...owners].map(([name, title]) => ({ name, title }));
}
