import {
  type Backstage,
  type GapRef,
  type Handoff,
  type Journey,
  type Opportunity,
  type Stage,
  type Then,
  type Touchpoint,
  touchpointsOf,
  type Voice,
} from "../../model/journey.ts";
import type { NodeContent } from "./assign-ids.ts";
import { readAccepts, readDesired, readStates } from "./read-states.ts";
import { amount, fieldsOf, flag, nameOf, namesOf, words } from "./values.ts";

/** The content of a journey. */
export function readJourney(journey: Journey): NodeContent {
  const { uri, reviewed, states } = journey;
  const touchpoints = new Set(touchpointsOf(journey).map((touchpoint) => touchpoint.name));
  return {
    kind: "journey",
    name: journey.name ?? "",
    fields: fieldsOf({
      title: words(journey.title),
      for: nameOf("persona", journey.persona),
      by: nameOf("owner", journey.owner),
      goal: words(journey.goal?.text),
      follows: nameOf("lifecycle", journey.lifecycle),
      keeps: namesOf("promise", journey.promises),
      reviewed: words(reviewed?.date),
      every: amount(reviewed?.interval),
      desired: readDesired(states.desired),
    }),
    children: [
      ...journey.stages.map((stage) => readStage(stage, uri)),
      ...journey.handoffs.map((handoff) => readHandoff(handoff, uri)),
      ...journey.opportunities.map((opportunity) => readOpportunity(opportunity, touchpoints, uri)),
      ...readStates(states, uri),
      ...readAccepts(journey, uri),
    ],
    place: { uri, range: journey.nameRange },
  };
}

function readStage(stage: Stage, uri: string): NodeContent {
  return {
    kind: "stage",
    name: stage.key,
    fields: fieldsOf({
      title: words(stage.title),
      as: nameOf("phase", stage.phase),
      by: nameOf("owner", stage.owner),
      keeps: namesOf("promise", stage.promises),
      desired: readDesired(stage.states.desired),
    }),
    children: [
      ...stage.touchpoints.map((touchpoint) => readTouchpoint(touchpoint, uri)),
      ...readStates(stage.states, uri),
      ...readAccepts(stage, uri),
    ],
    place: { uri, range: stage.nameRange },
  };
}

function readTouchpoint(touchpoint: Touchpoint, uri: string): NodeContent {
  const { owner, states } = touchpoint;
  return {
    kind: "touchpoint",
    name: touchpoint.key,
    fields: fieldsOf({
      title: words(touchpoint.title),
      via: nameOf("channel", touchpoint.channel),
      by: owner?.inherited ? undefined : nameOf("owner", owner?.ref),
      "moment-of-truth": flag(touchpoint.momentOfTruth),
      keeps: namesOf("promise", touchpoint.promises),
      needs: namesOf("context", touchpoint.needs),
      gives: namesOf("context", touchpoint.gives),
      ends: flag(touchpoint.ends),
      expands: nameOf("journey", touchpoint.expands),
      desired: readDesired(states.desired),
    }),
    children: [
      ...touchpoint.voices.map((voice) => readVoice(voice, uri)),
      ...touchpoint.backstage.map((backstage) => readBackstage(backstage, uri)),
      ...touchpoint.next.map((then) => readThen(then, uri)),
      ...readStates(states, uri),
      ...readAccepts(touchpoint, uri),
    ],
    place: { uri, range: touchpoint.nameRange },
  };
}

function readVoice({ kind, text, source, range }: Voice, uri: string): NodeContent {
  const fields = fieldsOf({ text: words(text), from: nameOf("source", source) });
  return { kind, name: "", fields, children: [], place: { uri, range } };
}

function readBackstage({ text, owner, systems, range }: Backstage, uri: string): NodeContent {
  const fields = fieldsOf({ text: words(text), by: nameOf("owner", owner), using: namesOf("system", systems) });
  return { kind: "backstage", name: "", fields, children: [], place: { uri, range } };
}

function readThen({ target, condition, range }: Then, uri: string): NodeContent {
  const fields = fieldsOf({ to: nameOf("touchpoint", target), when: words(condition) });
  return { kind: "then", name: "", fields, children: [], place: { uri, range } };
}

function readHandoff(handoff: Handoff, uri: string): NodeContent {
  const { states } = handoff;
  return {
    kind: "handoff",
    name: "",
    fields: fieldsOf({
      from: nameOf("touchpoint", handoff.from),
      to: nameOf("touchpoint", handoff.to),
      by: nameOf("owner", handoff.owner),
      carries: namesOf("context", handoff.carries),
      within: amount(handoff.within),
      desired: readDesired(states.desired),
    }),
    children: [...readStates(states, uri), ...readAccepts(handoff, uri)],
    place: { uri, range: handoff.nameRange },
  };
}

function readOpportunity(
  opportunity: Opportunity,
  touchpoints: ReadonlySet<string | undefined>,
  uri: string,
): NodeContent {
  return {
    kind: "opportunity",
    name: opportunity.key,
    fields: fieldsOf({
      title: words(opportunity.title),
      by: nameOf("owner", opportunity.owner),
      "customer-value": words(opportunity.customerValue),
      "business-value": words(opportunity.businessValue),
      effort: words(opportunity.effort),
      status: words(opportunity.status),
      ticket: words(opportunity.ticket?.text),
      due: words(opportunity.due),
    }),
    children: [...opportunity.closes.map((gap) => readGapRef(gap, touchpoints, uri)), ...readAccepts(opportunity, uri)],
    place: { uri, range: opportunity.nameRange },
  };
}

/** A name that both a touchpoint and a stage have refers to the touchpoint. */
function readGapRef(gap: GapRef, touchpoints: ReadonlySet<string | undefined>, uri: string): NodeContent {
  const fields = fieldsOf({
    part: nameOf(touchpoints.has(gap.element.name) ? "touchpoint" : "stage", gap.element),
    to: nameOf("touchpoint", gap.to),
    metric: nameOf("metric", gap.metric),
    kind: words(gap.kind),
  });
  return { kind: "closes", name: "", fields, children: [], place: { uri, range: gap.range } };
}
