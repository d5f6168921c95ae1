import type { Ref } from "../model/element.ts";
import type { ContextDrop, ContextFlow, ContextNeed, HandoffStep, LostContext } from "../model/gap.ts";
import { type Journey, type Touchpoint, touchpointsOf } from "../model/journey.ts";

/** Stands for no touchpoint and no step, so that the lesser of two numbers is always the one that there is. */
const NONE = 0x7fffffff;

/**
 * What can be true of each context when customers come to a touchpoint, by the context's number. Touchpoints and steps are
 * numbers too, so that following many contexts over many touchpoints is copying and comparing lists of numbers.
 */
interface Knowledge {
  /** The first touchpoint that it can have been learnt at and be known from still. */
  readonly giver: Int32Array;
  /** The first step that it can have been lost on. */
  readonly lostOn: Int32Array;
  /** Where it had been learnt before it was lost there. */
  readonly lostFrom: Int32Array;
}

interface Flow {
  readonly touchpoints: readonly Place[];
  readonly steps: readonly Way[];
  /** The names of the contexts, by their numbers. */
  readonly contexts: readonly string[];
}

/** A touchpoint as numbers. */
interface Place {
  readonly touchpoint: Touchpoint;
  readonly needs: readonly number[];
  readonly gives: readonly number[];
  /** The steps that lead from and to it. */
  readonly out: number[];
  readonly into: number[];
}

/** A step as numbers. */
interface Way {
  readonly step: HandoffStep;
  readonly from: number;
  readonly to: number;
  /** Whether neither owner nor channel changes, so that everything survives. */
  readonly unchanged: boolean;
  readonly carries: ReadonlySet<number>;
}

/**
 * Follows what customers have told along every way through a journey (docs/language.md, "Handoffs and context").
 *
 * What a touchpoint gives, or has to ask for because it needs it, is known from there on. It survives a step when neither
 * owner nor channel changes, or when the handoff carries it; an owner or channel that is not named is taken for unchanged.
 * Ways can branch and loop: the facts at each touchpoint are those of all ways to it, found by repeating until nothing is
 * added. Touchpoints that no way leads to are left out.
 */
export function followContext(journey: Journey, steps: readonly HandoffStep[]): ContextFlow {
  const flow = flowOf(touchpointsOf(journey), steps);
  if (flow.contexts.length === 0) return { lost: [], neverGiven: [], drops: [] };
  const entries = spreadKnowledge(flow);
  const lost: LostContext[] = [];
  const neverGiven: ContextNeed[] = [];
  for (const [number, { touchpoint, needs }] of flow.touchpoints.entries()) {
    const entry = entries[number];
    if (!entry) continue;
    for (const [index, need] of touchpoint.needs.entries()) {
      const context = needs[index] ?? NONE;
      const step = flow.steps[entry.lostOn[context] ?? NONE]?.step;
      const giver = flow.touchpoints[entry.lostFrom[context] ?? NONE]?.touchpoint;
      if (giver && step) lost.push({ touchpoint, need, giver, step });
      else if (entry.giver[context] === NONE && need.resolved) neverGiven.push({ touchpoint, need });
    }
  }
  return { lost, neverGiven, drops: dropsOf(flow, entries) };
}

function flowOf(touchpoints: readonly Touchpoint[], steps: readonly HandoffStep[]): Flow {
  const contexts = new Map<string, number>();
  const numbersOf = (refs: readonly Ref[]): number[] =>
    refs.map(({ name }) => {
      const number = contexts.get(name) ?? contexts.size;
      contexts.set(name, number);
      return number;
    });
  const places = touchpoints.map((touchpoint): Place => {
    const { needs, gives } = touchpoint;
    return { touchpoint, needs: numbersOf(needs), gives: numbersOf(gives), out: [], into: [] };
  });
  const numbers = new Map(touchpoints.map(({ key }, number) => [key, number]));
  const ways = steps.map((step, number): Way => {
    const [from, to] = [numbers.get(step.from.key) ?? NONE, numbers.get(step.to.key) ?? NONE];
    places[from]?.out.push(number);
    places[to]?.into.push(number);
    return { step, from, to, unchanged: isUnchanged(step), carries: new Set(numbersOf(step.handoff?.carries ?? [])) };
  });
  return { touchpoints: places, steps: ways, contexts: [...contexts.keys()] };
}

function isUnchanged({ from, to }: HandoffStep): boolean {
  return isSame(from.owner?.ref.name, to.owner?.ref.name) && isSame(from.channel?.name, to.channel?.name);
}

function isSame(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}

/** What can be known on coming to each touchpoint, by its number; nothing for those that no way leads to. */
function spreadKnowledge({ touchpoints, steps, contexts }: Flow): (Knowledge | undefined)[] {
  const none = new Int32Array(contexts.length).fill(NONE);
  const nothing = (): Knowledge => ({ giver: none.slice(), lostOn: none.slice(), lostFrom: none.slice() });
  const entries: (Knowledge | undefined)[] = [nothing()];
  const queue = new Set([0]);
  // A set that grows while it is walked is walked to its last member; what is put back is walked again.
  for (const number of queue) {
    queue.delete(number);
    const place = touchpoints[number];
    const entry = entries[number];
    if (!place || !entry) continue;
    const leaving = knowledgeAfter(place, number, entry);
    for (const stepNumber of place.out) {
      const way = steps[stepNumber];
      if (!way) continue;
      const before = entries[way.to];
      const merged = before ?? nothing();
      entries[way.to] = merged;
      const grown = addAll(merged, leaving, way, stepNumber);
      if (grown || !before) queue.add(way.to);
    }
  }
  return entries;
}

function knowledgeAfter({ needs, gives }: Place, number: number, entry: Knowledge): Knowledge {
  const giver = entry.giver.slice();
  const lostOn = entry.lostOn.slice();
  for (const context of needs) {
    if (giver[context] === NONE) giver[context] = number;
    lostOn[context] = NONE;
  }
  for (const context of gives) {
    giver[context] = number;
    lostOn[context] = NONE;
  }
  return { giver, lostOn, lostFrom: entry.lostFrom };
}

/** Adds what comes over a step to what is known already. @returns whether that was anything new. */
function addAll(target: Knowledge, leaving: Knowledge, { unchanged, carries }: Way, step: number): boolean {
  let grown = false;
  for (let context = 0; context < target.giver.length; context++) {
    const giver = leaving.giver[context] ?? NONE;
    const survives = unchanged || carries.has(context);
    if (survives && giver < (target.giver[context] ?? NONE)) {
      target.giver[context] = giver;
      grown = true;
    }
    // What was lost before stays lost; what is known now is lost here.
    const isLostHere = !survives && giver !== NONE && leaving.lostOn[context] === NONE;
    const lostOn = isLostHere ? step : (leaving.lostOn[context] ?? NONE);
    if (lostOn < (target.lostOn[context] ?? NONE)) {
      target.lostOn[context] = lostOn;
      target.lostFrom[context] = isLostHere ? giver : (leaving.lostFrom[context] ?? NONE);
      grown = true;
    }
  }
  return grown;
}

function dropsOf(flow: Flow, entries: readonly (Knowledge | undefined)[]): ContextDrop[] {
  const needed = neededFrom(flow);
  return flow.steps.flatMap(({ step, from, to, unchanged, carries }) => {
    const entry = entries[from];
    const place = flow.touchpoints[from];
    const { handoff } = step;
    // Nobody asks what else is dropped: a handoff that carries something has been thought about.
    if (!handoff || (carries.size > 0 && handoff.accepts.length === 0)) return [];
    if (!entry || !place || unchanged) return [];
    const missed: ContextDrop["missed"][number][] = [];
    let dropsAny = false;
    for (const [context, name] of flow.contexts.entries()) {
      const isKnown = entry.giver[context] !== NONE || place.needs.includes(context) || place.gives.includes(context);
      if (!isKnown || carries.has(context)) continue;
      dropsAny = true;
      const at = flow.touchpoints[needed[to]?.[context] ?? NONE];
      if (at && carries.size === 0) missed.push({ name, neededAt: at.touchpoint });
    }
    return dropsAny ? [{ step, missed }] : [];
  });
}

/** The first touchpoint that needs each context, at a touchpoint or after it, before it is given anew. */
function neededFrom({ touchpoints, steps, contexts }: Flow): readonly Int32Array[] {
  const none = new Int32Array(contexts.length).fill(NONE);
  const needed = touchpoints.map(({ needs }, number) => {
    const own = none.slice();
    for (const context of needs) own[context] = number;
    return own;
  });
  const queue = new Set([...touchpoints.keys()].toReversed());
  for (const number of queue) {
    queue.delete(number);
    for (const stepNumber of touchpoints[number]?.into ?? []) {
      const from = steps[stepNumber]?.from ?? NONE;
      const [place, before, after] = [touchpoints[from], needed[from], needed[number]];
      if (!place || !before || !after) continue;
      let grown = false;
      for (let context = 0; context < contexts.length; context++) {
        const at = after[context] ?? NONE;
        if (at >= (before[context] ?? NONE) || place.needs.includes(context) || place.gives.includes(context)) continue;
        before[context] = at;
        grown = true;
      }
      if (grown) queue.add(from);
    }
  }
  return needed;
}
