import type { Ref } from "../model/element.ts";
import type { HandoffStep } from "../model/gap.ts";
import { type Journey, type Touchpoint, touchpointsOf } from "../model/journey.ts";

/** What the journeys above and below a journey have to do with its contexts, by name. */
export interface ContextLinks {
  /** What it needs at its start that customers have provided on their way to it, in any journey that expands into it. */
  readonly known: ReadonlySet<string>;
  /** By the key of a touchpoint, what is learnt in the journey that opens below it, and what that needs to be known before. */
  readonly below: ReadonlyMap<string, { readonly gives: ReadonlySet<string>; readonly needs: ReadonlySet<string> }>;
  /** What other journeys need that expand into it, that it expands into, or that are expanded beside it. */
  readonly needed: ReadonlySet<string>;
}

/** The links of a journey by itself. */
export const NO_LINKS: ContextLinks = { known: new Set(), below: new Map(), needed: new Set() };

/** The flow of a journey with touchpoints and steps as numbers: their places in these lists. */
export interface ContextGraph {
  readonly touchpoints: readonly Node[];
  readonly steps: readonly Edge[];
  readonly contexts: readonly ContextUses[];
  /** The touchpoints by their keys. */
  readonly places: ReadonlyMap<string, number>;
  /** The touchpoints that customers can reach, each with how many of them are reached before it. */
  readonly reached: ReadonlyMap<number, number>;
}

export interface Node {
  readonly touchpoint: Touchpoint;
  /** Its own needs, in their order. */
  readonly needs: readonly ContextUses[];
  /** What the journey below it needs. */
  readonly needsBelow: readonly ContextUses[];
  /** Its own, and those of the journey below it. */
  readonly gives: readonly ContextUses[];
  /** The steps that lead from and to it. */
  readonly out: readonly number[];
  readonly into: readonly number[];
}

export interface Edge {
  readonly step: HandoffStep;
  readonly from: number;
  readonly to: number;
  /** Whether neither owner nor channel changes, so that everything survives. */
  readonly unchanged: boolean;
  /** What the handoff carries. */
  readonly carries: ReadonlySet<ContextUses>;
}

/** Where a context is used; what a journey below a touchpoint needs or gives is needed or given at the touchpoint. */
export interface ContextUses {
  readonly name: string;
  /** The touchpoints that need it, ascending. */
  readonly needed: ReadonlySet<number>;
  /** Those that give it. */
  readonly given: ReadonlySet<number>;
  /** Those that give it, or ask for it because they need it. */
  readonly learnt: ReadonlySet<number>;
}

interface Uses extends ContextUses {
  readonly needed: Set<number>;
  readonly given: Set<number>;
  readonly learnt: Set<number>;
}

/** The graph on which contexts are followed. */
export function contextGraphOf(
  journey: Journey,
  handoffSteps: readonly HandoffStep[],
  { below }: ContextLinks,
): ContextGraph {
  const contexts = new Map<string, Uses>();
  const contextOf = (name: string): Uses => {
    const context = contexts.get(name) ?? { name, needed: new Set(), given: new Set(), learnt: new Set() };
    contexts.set(name, context);
    return context;
  };
  const note = (use: "needed" | "given", names: Iterable<string>, at: number): ContextUses[] =>
    Array.from(names, (name) => {
      const context = contextOf(name);
      context[use].add(at);
      context.learnt.add(at);
      return context;
    });
  const touchpoints = touchpointsOf(journey).map((touchpoint, at) => {
    const under = below.get(touchpoint.key);
    const needs = note("needed", namesOf(touchpoint.needs), at);
    const needsBelow = note("needed", under?.needs ?? [], at);
    const gives = note("given", [...namesOf(touchpoint.gives), ...(under?.gives ?? [])], at);
    return { touchpoint, needs, needsBelow, gives, out: [] as number[], into: [] as number[] };
  });
  const places = new Map(touchpoints.map(({ touchpoint }, at) => [touchpoint.key, at]));
  const steps = handoffSteps.flatMap((step): Edge[] => {
    const [from, to] = [places.get(step.from.key), places.get(step.to.key)];
    if (from === undefined || to === undefined) return [];
    const carries = new Set(namesOf(step.handoff?.carries ?? []).map(contextOf));
    return [{ step, from, to, unchanged: isUnchanged(step), carries }];
  });
  for (const [number, { from, to }] of steps.entries()) {
    touchpoints[from]?.out.push(number);
    touchpoints[to]?.into.push(number);
  }
  return { touchpoints, steps, contexts: [...contexts.values()], places, reached: reachedIn(touchpoints, steps) };
}

function reachedIn(touchpoints: readonly Node[], steps: readonly Edge[]): Map<number, number> {
  const reached = new Map<number, number>();
  if (touchpoints.length > 0) reached.set(0, 0);
  // Iteration also visits the numbers that are added meanwhile.
  for (const at of reached.keys()) {
    for (const step of touchpoints[at]?.out ?? []) {
      const to = steps[step]?.to;
      if (to !== undefined && !reached.has(to)) reached.set(to, reached.size);
    }
  }
  return reached;
}

function namesOf(refs: readonly Ref[]): string[] {
  return refs.map(({ name }) => name);
}

function isUnchanged({ from, to }: HandoffStep): boolean {
  return isSame(from.owner?.ref.name, to.owner?.ref.name) && isSame(from.channel?.name, to.channel?.name);
}

function isSame(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}
