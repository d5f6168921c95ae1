import type { Ref } from "../model/element.ts";
import type { ContextDrop, ContextFlow, ContextNeed, HandoffStep, LostContext } from "../model/gap.ts";
import { type Journey, type Touchpoint, touchpointsOf } from "../model/journey.ts";

/** Stands for "none". It is larger than the number of any touchpoint or step, so that a minimum prefers those. */
const NONE = 0x7fffffff;

/**
 * What may be true of each context when customers arrive at a touchpoint, by the context's number. Touchpoints and steps are
 * numbers too, so that following many contexts through many touchpoints only copies and compares arrays of numbers.
 */
interface Knowledge {
  /** The first touchpoint from which it may still be known. */
  readonly giver: Int32Array;
  /** The first step on which it may have been lost. */
  readonly lostOn: Int32Array;
  /** The touchpoint from which it was known before that loss. */
  readonly lostFrom: Int32Array;
}

/** What the journeys above and below a journey have to do with its contexts, by name. */
export interface ContextLinks {
  /** What customers have provided when they arrive at its first touchpoint, in any journey that expands into it. */
  readonly known: ReadonlySet<string>;
  /** By the key of a touchpoint, what is learnt in the journey that opens below it, and what that needs to be known before. */
  readonly below: ReadonlyMap<string, { readonly gives: ReadonlySet<string>; readonly needs: ReadonlySet<string> }>;
  /** What other journeys need that expand into it, that it expands into, or that are expanded beside it. */
  readonly needed: ReadonlySet<string>;
}

/** The links of a journey by itself. */
export const NO_LINKS: ContextLinks = { known: new Set(), below: new Map(), needed: new Set() };

interface Flow {
  readonly touchpoints: readonly Node[];
  readonly steps: readonly Edge[];
  /** The names of the contexts, by their numbers. */
  readonly contexts: readonly string[];
}

/** A touchpoint as numbers. */
interface Node {
  readonly touchpoint: Touchpoint;
  /** Its own needs, in their order. */
  readonly needs: readonly number[];
  /** What the journey below it needs. */
  readonly needsBelow: readonly number[];
  /** Its own, and those of the journey below it. */
  readonly gives: readonly number[];
  /** The steps that lead from and to it. */
  readonly out: number[];
  readonly into: number[];
}

/** A step as numbers. */
interface Edge {
  readonly step: HandoffStep;
  readonly from: number;
  readonly to: number;
  /** Whether neither owner nor channel changes, so that everything survives. */
  readonly unchanged: boolean;
  readonly carries: ReadonlySet<number>;
}

/**
 * Follows what customers have provided along every path through a journey (docs/language.md, "Handoffs and context").
 *
 * What a touchpoint gives, or has to ask for because it needs it, is known from there on. It survives a step if neither owner
 * nor channel changes, or if the handoff carries it; an owner or channel that is not named counts as unchanged. Paths can branch
 * and loop: the facts at each touchpoint are those of all paths to it, found by iterating until nothing is added. Unreachable
 * touchpoints are left out. What the journey below a touchpoint needs or gives is needed or given there.
 */
export function followContext(
  journey: Journey,
  steps: readonly HandoffStep[],
  links: ContextLinks = NO_LINKS,
): ContextFlow {
  const flow = flowOf(touchpointsOf(journey), steps, links);
  if (flow.contexts.length === 0) return { lost: [], neverGiven: [], drops: [] };
  const entries = spreadKnowledge(flow, links);
  const lost: LostContext[] = [];
  const neverGiven: ContextNeed[] = [];
  for (const [number, { touchpoint, needs, needsBelow }] of flow.touchpoints.entries()) {
    const entry = entries[number];
    if (!entry) continue;
    const loseAt = (need: Ref, context: number): boolean => {
      const step = flow.steps[entry.lostOn[context] ?? NONE]?.step;
      if (step)
        lost.push({ touchpoint, need, giver: flow.touchpoints[entry.lostFrom[context] ?? NONE]?.touchpoint, step });
      return step !== undefined;
    };
    for (const [index, need] of touchpoint.needs.entries()) {
      const context = needs[index] ?? NONE;
      if (loseAt(need, context)) continue;
      if (entry.giver[context] === NONE && need.resolved) neverGiven.push({ touchpoint, need });
    }
    // What is never given before the journey below needs it is told there.
    for (const context of needsBelow) {
      const name = flow.contexts[context] ?? "";
      if (!needs.includes(context))
        loseAt({ name, range: touchpoint.expands?.range ?? touchpoint.nameRange, resolved: true }, context);
    }
  }
  return { lost, neverGiven, drops: dropsOf(flow, entries) };
}

/** What customers have provided on arrival at each touchpoint on some way, even if it was lost since, by the key of the touchpoint. */
export function providedBefore(
  journey: Journey,
  steps: readonly HandoffStep[],
  links: ContextLinks,
): Map<string, Set<string>> {
  const flow = flowOf(touchpointsOf(journey), steps, links);
  const entries = spreadKnowledge(flow, links);
  return new Map(
    flow.touchpoints.map(({ touchpoint }, number) => {
      const entry = entries[number];
      const isProvided = (context: number): boolean =>
        entry !== undefined && (entry.giver[context] !== NONE || entry.lostOn[context] !== NONE);
      return [touchpoint.key, new Set(flow.contexts.filter((_, context) => isProvided(context)))];
    }),
  );
}

/** What a journey needs to be known before it begins, because it is not given in it before it is needed. */
export function neededAtStart(journey: Journey, steps: readonly HandoffStep[], links: ContextLinks): Set<string> {
  const flow = flowOf(touchpointsOf(journey), steps, links);
  const [first] = neededFrom(flow);
  return new Set(flow.contexts.filter((_, context) => first !== undefined && first[context] !== NONE));
}

function flowOf(touchpoints: readonly Touchpoint[], steps: readonly HandoffStep[], { below }: ContextLinks): Flow {
  const contexts = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = contexts.get(name) ?? contexts.size;
    contexts.set(name, number);
    return number;
  };
  const numbersOf = (refs: readonly Ref[]): number[] => refs.map(({ name }) => numberOf(name));
  const nodes = touchpoints.map((touchpoint): Node => {
    const { needs, gives, key } = touchpoint;
    const under = below.get(key);
    return {
      touchpoint,
      needs: numbersOf(needs),
      needsBelow: Array.from(under?.needs ?? [], numberOf),
      gives: [...numbersOf(gives), ...Array.from(under?.gives ?? [], numberOf)],
      out: [],
      into: [],
    };
  });
  const numbers = new Map(touchpoints.map(({ key }, number) => [key, number]));
  const edges = steps.map((step, number): Edge => {
    const [from, to] = [numbers.get(step.from.key) ?? NONE, numbers.get(step.to.key) ?? NONE];
    nodes[from]?.out.push(number);
    nodes[to]?.into.push(number);
    return { step, from, to, unchanged: isUnchanged(step), carries: new Set(numbersOf(step.handoff?.carries ?? [])) };
  });
  return { touchpoints: nodes, steps: edges, contexts: [...contexts.keys()] };
}

function isUnchanged({ from, to }: HandoffStep): boolean {
  return isSame(from.owner?.ref.name, to.owner?.ref.name) && isSame(from.channel?.name, to.channel?.name);
}

function isSame(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}

/** What may be known on arrival at each touchpoint, by its number; `undefined` for unreachable ones. */
function spreadKnowledge({ touchpoints, steps, contexts }: Flow, { known }: ContextLinks): (Knowledge | undefined)[] {
  const none = new Int32Array(contexts.length).fill(NONE);
  const nothing = (): Knowledge => ({ giver: none.slice(), lostOn: none.slice(), lostFrom: none.slice() });
  const first = nothing();
  // What comes from above was learnt at none of the touchpoints here.
  for (const [context, name] of contexts.entries()) if (known.has(name)) first.giver[context] = touchpoints.length;
  const entries: (Knowledge | undefined)[] = [first];
  const queue = new Set([0]);
  // Iteration also visits the members that are added meanwhile, and those that are added again.
  for (const number of queue) {
    queue.delete(number);
    const node = touchpoints[number];
    const entry = entries[number];
    if (!node || !entry) continue;
    const leaving = knowledgeAfter(node, number, entry);
    for (const stepNumber of node.out) {
      const edge = steps[stepNumber];
      if (!edge) continue;
      const before = entries[edge.to];
      const merged = before ?? nothing();
      entries[edge.to] = merged;
      const grown = addAll(merged, leaving, edge, stepNumber);
      if (grown || !before) queue.add(edge.to);
    }
  }
  return entries;
}

function knowledgeAfter({ needs, needsBelow, gives }: Node, number: number, entry: Knowledge): Knowledge {
  const giver = entry.giver.slice();
  const lostOn = entry.lostOn.slice();
  const ask = (context: number): void => {
    if (giver[context] === NONE) giver[context] = number;
    lostOn[context] = NONE;
  };
  for (const context of needs) ask(context);
  for (const context of needsBelow) ask(context);
  for (const context of gives) {
    giver[context] = number;
    lostOn[context] = NONE;
  }
  return { giver, lostOn, lostFrom: entry.lostFrom };
}

/** Adds what arrives over a step to what is already known. @returns whether anything was new. */
function addAll(target: Knowledge, leaving: Knowledge, { unchanged, carries }: Edge, step: number): boolean {
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
    const node = flow.touchpoints[from];
    const { handoff } = step;
    // A handoff that carries something is taken as well considered; what else it drops only matters for its acceptances.
    if (!handoff || (carries.size > 0 && handoff.accepts.length === 0)) return [];
    if (!entry || !node || unchanged) return [];
    const missed: ContextDrop["missed"][number][] = [];
    let dropsAny = false;
    for (const [context, name] of flow.contexts.entries()) {
      const isKnown = entry.giver[context] !== NONE || isLearntAt(node, context);
      if (!isKnown || carries.has(context)) continue;
      dropsAny = true;
      const at = flow.touchpoints[needed[to]?.[context] ?? NONE];
      if (at && carries.size === 0) missed.push({ name, neededAt: at.touchpoint });
    }
    return dropsAny ? [{ step, missed }] : [];
  });
}

/** By touchpoint and context: the first touchpoint, here or later, that needs the context before it is given again. */
function neededFrom({ touchpoints, steps, contexts }: Flow): readonly Int32Array[] {
  const none = new Int32Array(contexts.length).fill(NONE);
  const needed = touchpoints.map(({ needs, needsBelow }, number) => {
    const own = none.slice();
    for (const context of needs) own[context] = number;
    for (const context of needsBelow) own[context] = number;
    return own;
  });
  const queue = new Set([...touchpoints.keys()].toReversed());
  for (const number of queue) {
    queue.delete(number);
    for (const stepNumber of touchpoints[number]?.into ?? []) {
      const from = steps[stepNumber]?.from ?? NONE;
      const [node, before, after] = [touchpoints[from], needed[from], needed[number]];
      if (!node || !before || !after) continue;
      let grown = false;
      for (let context = 0; context < contexts.length; context++) {
        const at = after[context] ?? NONE;
        if (at >= (before[context] ?? NONE) || isLearntAt(node, context)) continue;
        before[context] = at;
        grown = true;
      }
      if (grown) queue.add(from);
    }
  }
  return needed;
}

function isLearntAt({ needs, needsBelow, gives }: Node, context: number): boolean {
  return needs.includes(context) || needsBelow.includes(context) || gives.includes(context);
}
