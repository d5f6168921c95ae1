import type { ContextDrop, ContextFlow, ContextNeed, HandoffStep, LostContext } from "../model/gap.ts";
import { type Journey, type Touchpoint, touchpointsOf } from "../model/journey.ts";

/** What can be true of one context when customers come to a touchpoint; numbers are places in the lists of the flow. */
interface Known {
  /** The first touchpoint that it can have been learnt at and be known from still. */
  readonly giver: number | undefined;
  /** The first step that it can have been lost on, and where it had been learnt. */
  readonly lost: { readonly step: number; readonly giver: number } | undefined;
}

type Knowledge = Map<string, Known>;

interface Flow {
  readonly touchpoints: readonly Touchpoint[];
  readonly steps: readonly HandoffStep[];
  /** The numbers of the steps from and to each touchpoint, by its number. */
  readonly out: readonly (readonly number[])[];
  readonly into: readonly (readonly number[])[];
  readonly numberOf: (touchpoint: Touchpoint) => number;
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
  const relevant = new Set(flow.touchpoints.flatMap(({ needs, gives }) => [...needs, ...gives].map((ref) => ref.name)));
  if (relevant.size === 0) return { lost: [], neverGiven: [], drops: [] };
  const entries = spreadKnowledge(flow);
  const lost: LostContext[] = [];
  const neverGiven: ContextNeed[] = [];
  for (const [number, touchpoint] of flow.touchpoints.entries()) {
    const entry = entries[number];
    if (!entry) continue;
    for (const need of touchpoint.needs) {
      const known = entry.get(need.name);
      const giver = known?.lost && flow.touchpoints[known.lost.giver];
      const step = known?.lost && flow.steps[known.lost.step];
      if (giver && step) lost.push({ touchpoint, need, giver, step });
      else if (!known && need.resolved) neverGiven.push({ touchpoint, need });
    }
  }
  return { lost, neverGiven, drops: dropsOf(flow, entries) };
}

function flowOf(touchpoints: readonly Touchpoint[], steps: readonly HandoffStep[]): Flow {
  const numbers = new Map(touchpoints.map((touchpoint, number) => [touchpoint.key, number]));
  const out = touchpoints.map((): number[] => []);
  const into = touchpoints.map((): number[] => []);
  const numberOf = ({ key }: Touchpoint): number => numbers.get(key) ?? -1;
  for (const [number, { from, to }] of steps.entries()) {
    out[numberOf(from)]?.push(number);
    into[numberOf(to)]?.push(number);
  }
  return { touchpoints, steps, out, into, numberOf };
}

/** What can be known on coming to each touchpoint, by its number; nothing for those that no way leads to. */
function spreadKnowledge(flow: Flow): (Knowledge | undefined)[] {
  const entries: (Knowledge | undefined)[] = [new Map()];
  const queue = new Set([0]);
  // A set that grows while it is walked is walked to its last member; what is put back is walked again.
  for (const number of queue) {
    queue.delete(number);
    const touchpoint = flow.touchpoints[number];
    const entry = entries[number];
    if (!touchpoint || !entry) continue;
    const leaving = knowledgeAfter(touchpoint, number, entry);
    for (const stepNumber of flow.out[number] ?? []) {
      const step = flow.steps[stepNumber];
      const to = step ? flow.numberOf(step.to) : -1;
      if (!step || to < 0) continue;
      const before = entries[to];
      const merged = before ?? new Map();
      entries[to] = merged;
      const grown = addAll(merged, leaving, step, stepNumber);
      if (grown || !before) queue.add(to);
    }
  }
  return entries;
}

function knowledgeAfter({ needs, gives }: Touchpoint, number: number, entry: Knowledge): Knowledge {
  const after = new Map(entry);
  for (const { name } of needs) after.set(name, { giver: entry.get(name)?.giver ?? number, lost: undefined });
  for (const { name } of gives) after.set(name, { giver: number, lost: undefined });
  return after;
}

/** Adds what comes over a step to what is known already. @returns whether that was anything new. */
function addAll(target: Knowledge, leaving: Knowledge, step: HandoffStep, stepNumber: number): boolean {
  let grown = false;
  for (const [name, known] of leaving) {
    const arriving = survives(step, name) ? known : lose(known, stepNumber);
    const before = target.get(name);
    const giver = least(before?.giver, arriving.giver);
    const lost = [before?.lost, arriving.lost]
      .filter((item) => item !== undefined)
      .toSorted((a, b) => a.step - b.step || a.giver - b.giver)[0];
    if (before && before.giver === giver && before.lost?.step === lost?.step && before.lost?.giver === lost?.giver)
      continue;
    target.set(name, { giver, lost });
    grown = true;
  }
  return grown;
}

function lose({ giver, lost }: Known, step: number): Known {
  return { giver: undefined, lost: lost ?? (giver === undefined ? undefined : { step, giver }) };
}

function least(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? (left ?? right) : Math.min(left, right);
}

function survives({ from, to, handoff }: HandoffStep, context: string): boolean {
  if (handoff?.carries.some((ref) => ref.name === context)) return true;
  return isSame(from.owner?.ref.name, to.owner?.ref.name) && isSame(from.channel?.name, to.channel?.name);
}

function isSame(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}

function dropsOf(flow: Flow, entries: readonly (Knowledge | undefined)[]): ContextDrop[] {
  const needed = neededFrom(flow);
  return flow.steps.flatMap((step) => {
    const number = flow.numberOf(step.from);
    const entry = entries[number];
    if (!entry) return [];
    const contexts = [...knowledgeAfter(step.from, number, entry)]
      .filter(([name, known]) => known.giver !== undefined && !survives(step, name))
      .map(([name]) => {
        const at = needed[flow.numberOf(step.to)]?.get(name);
        return { name, neededAt: at === undefined ? undefined : flow.touchpoints[at] };
      });
    return contexts.length > 0 ? [{ step, contexts }] : [];
  });
}

/** What is needed at a touchpoint or after it before it is given anew, by its number: the first touchpoint that needs it. */
function neededFrom(flow: Flow): readonly ReadonlyMap<string, number>[] {
  const needed = flow.touchpoints.map(({ needs }, number) => new Map(needs.map(({ name }) => [name, number])));
  const queue = new Set([...flow.touchpoints.keys()].toReversed());
  for (const number of queue) {
    queue.delete(number);
    for (const stepNumber of flow.into[number] ?? []) {
      const from = flow.steps[stepNumber]?.from;
      const before = from && needed[flow.numberOf(from)];
      if (!from || !before) continue;
      for (const [name, at] of needed[number] ?? []) {
        const known = before.get(name);
        const isNeededThere = known === flow.numberOf(from);
        if (isNeededThere || from.gives.some((ref) => ref.name === name)) continue;
        if (known !== undefined && known <= at) continue;
        before.set(name, at);
        queue.add(flow.numberOf(from));
      }
    }
  }
  return needed;
}
