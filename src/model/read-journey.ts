import type { AstNode } from "langium";
import * as ast from "../generated/langium/ast.ts";
import { isInCalendar, SECONDS_A_DAY } from "./day.ts";
import type { Day, Ref } from "./element.ts";
import type { Fix } from "./finding.ts";
import type { Backstage, Handoff, Journey, Opportunity, Ownership, Stage, Then, Touchpoint, Voice } from "./journey.ts";
import type { TextRange } from "./place.ts";
import type { Quantity } from "./quantity.ts";
import { readStates } from "./read-states.ts";
import { packed, type Reader } from "./reader.ts";
import { stepsOf } from "./steps.ts";
import { likelyUnits } from "./units.ts";

/** One journey, with owners inherited from stages and the steps of its flow. */
export function readJourney(node: ast.Journey, reader: Reader): Journey {
  const members: readonly AstNode[] = node.members;
  const reviewed = reader.single(members, ast.isReviewed, "The review");
  const stages = readStages(node.members, reader);
  return {
    ...reader.element(node),
    uri: reader.uri,
    persona: reader.ref(reader.single(members, ast.isFor, "The persona")?.persona),
    owner: readOwner(members, reader),
    goal: reader.text(reader.single(members, ast.isGoal, "The goal")),
    lifecycle: reader.ref(reader.single(members, ast.isFollows, "The lifecycle")?.lifecycle),
    promises: readPromises(members, reader),
    reviewed: reviewed && {
      ...readReview(reviewed, reader),
      dateRange: reader.rangeOfProperty(reviewed, "date"),
      range: reader.rangeOf(reviewed),
    },
    states: readStates(members, reader),
    stages,
    handoffs: withKeys(members.filter(ast.isHandoff), handoffName).map(([item, key]) => readHandoff(item, key, reader)),
    opportunities: withKeys(members.filter(ast.isOpportunity), (item) => item.name).map(([item, key]) =>
      readOpportunity(item, key, reader),
    ),
    steps: stepsOf(stages),
  };
}

type ReviewFacts = Pick<NonNullable<Journey["reviewed"]>, "date" | "interval" | "isIntervalUnclear">;

/** When a journey was reviewed, and how long that holds if it is a time that a calendar has days for. */
function readReview(node: ast.Reviewed, reader: Reader): ReviewFacts {
  const date = reader.day(node, "date", node.date);
  const interval = reader.quantity(node, "interval", node.interval);
  const problem = interval && intervalProblem(interval, date);
  const isIntervalUnclear = problem !== undefined || (node.interval !== undefined && !interval);
  if (!problem) return { date, interval, isIntervalUnclear };
  const text = `${Math.abs(interval.value) || 90} days`;
  const fix: Fix = { title: `Write ${text}`, steps: [{ kind: "replace", range: interval.range, text }] };
  reader.report(
    "invalid-value",
    interval.range,
    problem,
    interval.dimension === "time" && interval.base > 0 ? [] : [fix],
  );
  return { date, interval: undefined, isIntervalUnclear };
}

function intervalProblem(interval: Quantity, date: Day | undefined): string | undefined {
  if (interval.dimension !== "time" || interval.base <= 0)
    return `A review interval is a time, such as every ${Math.abs(interval.value) || 90} days.`;
  if (date !== undefined && !isInCalendar(date, interval.base / SECONDS_A_DAY))
    return "The next review would be after the year 9999. Write a shorter time, such as every 180 days.";
  return undefined;
}

function spoken({ title, name }: ast.Touchpoint): string {
  const called = title ?? name;
  return called === undefined ? "A touchpoint" : `Touchpoint ${called}`;
}

/** Puts what stands in a range into a stage of its own. */
function inStage({ start, end }: TextRange): Fix {
  const indent = " ".repeat(start.character);
  return {
    title: "Put it into a stage of its own",
    steps: [
      { kind: "replace", range: { start, end: start }, text: `stage new-stage "New stage" {\n${indent}` },
      { kind: "replace", range: { start: end, end }, text: `\n${indent}}` },
    ],
  };
}

/** The stages, with touchpoints that stand outside one put into the stage before them. */
function readStages(members: readonly ast.JourneyMember[], reader: Reader): Stage[] {
  const touchpointKeys = keyMaker();
  const stageKeys = keyMaker();
  const stages: Stage[] = [];
  for (const member of members) {
    if (ast.isStage(member)) {
      stages.push(readStage(member, stageKeys(member.name), touchpointKeys, reader));
    } else if (ast.isTouchpoint(member)) {
      const range = reader.rangeOfProperty(member, "name");
      reader.report("syntax", range, `${spoken(member)} is outside of any stage. Move it into one.`, [
        inStage(reader.rangeOf(member)),
      ]);
      const before = stages.pop() ?? strayStage(reader.element(member));
      const touchpoint = readTouchpoint(member, touchpointKeys(member.name), before.owner, reader);
      stages.push({ ...before, touchpoints: [...before.touchpoints, touchpoint] });
    }
  }
  return stages;
}

function strayStage(at: Pick<Stage, "range" | "nameRange">): Stage {
  const nothing = { name: undefined, title: undefined, phase: undefined, owner: undefined };
  const states = { desired: undefined, actuals: [], benchmarks: [] };
  return { ...at, ...nothing, key: "", accepts: [], states, promises: [], touchpoints: [] };
}

function readStage(node: ast.Stage, key: string, touchpointKey: KeyMaker, reader: Reader): Stage {
  const members: readonly AstNode[] = node.members;
  const owner = readOwner(members, reader);
  return {
    ...reader.element(node),
    key,
    phase: reader.ref(reader.single(members, ast.isAs, "The phase")?.phase),
    owner,
    promises: readPromises(members, reader),
    states: readStates(members, reader),
    touchpoints: members
      .filter(ast.isTouchpoint)
      .map((item) => readTouchpoint(item, touchpointKey(item.name), owner, reader)),
  };
}

function readTouchpoint(node: ast.Touchpoint, key: string, stageOwner: Ref | undefined, reader: Reader): Touchpoint {
  const around = JSON.stringify([key, stageOwner]);
  return reader.once(node, around, () => readTouchpointAnew(node, key, stageOwner, reader));
}

function readTouchpointAnew(
  node: ast.Touchpoint,
  key: string,
  stageOwner: Ref | undefined,
  reader: Reader,
): Touchpoint {
  const members: readonly AstNode[] = node.members;
  return {
    ...reader.element(node),
    key,
    channel: reader.ref(reader.single(members, ast.isVia, "The channel")?.channel),
    owner: ownership(readOwner(members, reader), stageOwner),
    momentOfTruth: members.some(ast.isMomentOfTruth),
    promises: readPromises(members, reader),
    needs: packed(members.filter(ast.isNeeds).flatMap((item) => reader.refs(item.contexts))),
    gives: packed(members.filter(ast.isGives).flatMap((item) => reader.refs(item.contexts))),
    voices: packed(members.filter(isVoice).flatMap((item) => readVoice(item, reader))),
    backstage: packed(members.filter(ast.isBackstage).flatMap((item) => readBackstage(item, reader))),
    next: packed(members.filter(ast.isThen).flatMap((item) => readThen(item, reader))),
    ends: members.some(ast.isEnds),
    expands: reader.ref(reader.single(members, ast.isExpands, "The journey below")?.journey),
    states: readStates(members, reader),
  };
}

function readThen(node: ast.Then, reader: Reader): Then[] {
  const target = reader.ref(node.target);
  return target ? [{ target, condition: node.condition, range: reader.rangeOf(node) }] : [];
}

function ownership(own: Ref | undefined, stage: Ref | undefined): Ownership | undefined {
  if (own) return { ref: own, inherited: false };
  return stage && { ref: stage, inherited: true };
}

function isVoice(node: AstNode): node is ast.Pain | ast.Quote {
  return ast.isPain(node) || ast.isQuote(node);
}

function readVoice(node: ast.Pain | ast.Quote, reader: Reader): Voice[] {
  if (node.text === undefined) return [];
  const kind = ast.isPain(node) ? "pain" : "quote";
  return [{ kind, text: node.text, source: reader.ref(node.source), range: reader.rangeOf(node) }];
}

function readBackstage(node: ast.Backstage, reader: Reader): Backstage[] {
  if (node.text === undefined) return [];
  const systems = packed(node.members.filter(ast.isUsing).flatMap((item) => reader.refs(item.systems)));
  return [{ text: node.text, owner: readOwner(node.members, reader), systems, range: reader.rangeOf(node) }];
}

function readHandoff(node: ast.Handoff, key: string, reader: Reader): Handoff {
  return reader.once(node, key, () => readHandoffAnew(node, key, reader));
}

function readHandoffAnew(node: ast.Handoff, key: string, reader: Reader): Handoff {
  const members: readonly AstNode[] = node.members;
  const within = reader.single(members, ast.isWithin, "The time promised");
  const time = within && reader.quantity(within, "time", within.time);
  if (time && time.dimension !== "time") {
    const fixes = ["h", ...likelyUnits("time").filter((unit) => unit !== "h")].map((unit): Fix => {
      const text = `${Math.abs(time.value) || 1} ${unit}`;
      return { title: `Write ${text}`, steps: [{ kind: "replace", range: time.range, text }] };
    });
    const message = `The promised time needs a unit of time, such as ${Math.abs(time.value) || 1} h.`;
    reader.report("invalid-value", time.range, message, fixes);
  }
  const from = reader.ref(node.from);
  return {
    ...reader.element(node),
    nameRange: from?.range ?? reader.rangeOf(node),
    key,
    from,
    to: reader.ref(node.to),
    owner: readOwner(members, reader),
    carries: packed(members.filter(ast.isCarries).flatMap((item) => reader.refs(item.contexts))),
    within: time?.dimension === "time" ? time : undefined,
    states: readStates(members, reader),
  };
}

function readOpportunity(node: ast.Opportunity, key: string, reader: Reader): Opportunity {
  return reader.once(node, key, () => readOpportunityAnew(node, key, reader));
}

function readOpportunityAnew(node: ast.Opportunity, key: string, reader: Reader): Opportunity {
  const members: readonly AstNode[] = node.members;
  const customer = reader.single(members, ast.isCustomerValue, "The customer value");
  const business = reader.single(members, ast.isBusinessValue, "The business value");
  const effort = reader.single(members, ast.isEffort, "The effort");
  const status = reader.single(members, ast.isStatus, "The status");
  const due = reader.single(members, ast.isDue, "The due day");
  return {
    ...reader.element(node),
    key,
    owner: readOwner(members, reader),
    closes: packed(members.filter(ast.isCloses).flatMap((item) => item.gaps.flatMap((gap) => readGapRef(gap, reader)))),
    customerValue: customer && reader.count(customer, "value", customer.value, 1, 5),
    businessValue: business && reader.count(business, "value", business.value, 1, 5),
    effort: effort && reader.count(effort, "value", effort.value, 1, 5),
    status: status?.status,
    statusRange: status && reader.rangeOfProperty(status, "status"),
    ticket: reader.text(reader.single(members, ast.isTicket, "The ticket")),
    due: due && reader.day(due, "date", due.date),
  };
}

function readGapRef(node: ast.GapReference, reader: Reader): Opportunity["closes"] {
  const element = reader.ref(node.part);
  if (!element) return [];
  const to = reader.ref(node.to);
  return [{ element, to, metric: reader.ref(node.metric), kind: node.kind, range: reader.rangeOf(node) }];
}

function readOwner(members: readonly AstNode[], reader: Reader): Ref | undefined {
  return reader.ref(reader.single(members, ast.isBy, "The owner")?.owner);
}

function readPromises(members: readonly AstNode[], reader: Reader): readonly Ref[] {
  return packed(members.filter(ast.isKeeps).flatMap((item) => reader.refs(item.promises)));
}

type KeyMaker = (name: string | undefined) => string;

/** Keys that are the name, with a number behind it for every further element of that name. */
function keyMaker(): KeyMaker {
  const seen = new Map<string, number>();
  return (name = "") => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 && name ? name : `${name}~${count}`;
  };
}

function withKeys<T>(items: readonly T[], nameOf: (item: T) => string | undefined): [T, string][] {
  const keyOf = keyMaker();
  return items.map((item) => [item, keyOf(nameOf(item))]);
}

function handoffName(node: ast.Handoff): string {
  return `${node.from?.$refText ?? ""}->${node.to?.$refText ?? ""}`;
}
