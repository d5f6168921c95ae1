import type { ContextDrop, ContextFlow, ContextNeed, HandoffStep, LostContext } from "../model/gap.ts";
import type { Journey } from "../model/journey.ts";
import {
  type ContextGraph,
  type ContextLinks,
  type ContextUses,
  contextGraphOf,
  type Edge,
  NO_LINKS,
} from "./context-graph.ts";

/** Stands for "none". It is larger than the number of any touchpoint or step, so that a minimum prefers those. */
const NONE = 0x7fffffff;

/** What may be true of a context when customers arrive at a touchpoint. */
interface Knowledge {
  /** The first touchpoint from which it may still be known; one more than there are, where it was learnt in a journey above. */
  giver: number;
  /** The first step on which it may have been lost. */
  lostOn: number;
  /** The first touchpoint from which it was known before that loss. */
  lostFrom: number;
}

const NOTHING: Readonly<Knowledge> = { giver: NONE, lostOn: NONE, lostFrom: NONE };

/**
 * Follows what customers have provided along every path through a journey (docs/language.md, "Handoffs and context").
 *
 * What a touchpoint gives, or has to ask for because it needs it, is known from there on. It survives a step if neither owner
 * nor channel changes, or if the handoff carries it; an owner or channel that is not named counts as unchanged. Paths can branch
 * and loop: the facts at each touchpoint are those of all paths to it. Unreachable touchpoints are left out. What the journey
 * below a touchpoint needs or gives is needed or given there.
 *
 * Each context is followed by itself, and only from where a later touchpoint needs it before it is learnt again: so the time grows
 * with the distances between where contexts are given and needed, rather than with all contexts at all touchpoints.
 */
export function followContext(
  journey: Journey,
  steps: readonly HandoffStep[],
  links: ContextLinks = NO_LINKS,
): ContextFlow {
  const graph = contextGraphOf(journey, steps, links);
  const missed: ContextDrop["missed"][number][][] = graph.steps.map(() => []);
  // By context, what is known of it at the touchpoints that need it.
  const known = new Map(
    graph.contexts.map((context) => {
      const needed = neededFrom(graph, context);
      const arriving = spreadKnowledge(graph, context, needed, links);
      noteMissed(graph, context, needed, arriving, missed);
      return [context, new Map([...context.needed].map((at) => [at, arriving.get(at)]))];
    }),
  );
  const lost: LostContext[] = [];
  const neverGiven: ContextNeed[] = [];
  for (const [at, { touchpoint, needs, needsBelow }] of graph.touchpoints.entries()) {
    if (!graph.reached.has(at)) continue;
    const lossOf = (context: ContextUses): Pick<LostContext, "giver" | "step"> | undefined => {
      const { lostOn, lostFrom } = known.get(context)?.get(at) ?? NOTHING;
      const step = graph.steps[lostOn]?.step;
      return step && { giver: graph.touchpoints[lostFrom]?.touchpoint, step };
    };
    for (const [index, context] of needs.entries()) {
      const need = touchpoint.needs[index];
      if (!need) continue;
      const loss = lossOf(context);
      if (loss) lost.push({ touchpoint, need, ...loss });
      else if (need.resolved && !isKnown(known.get(context)?.get(at))) neverGiven.push({ touchpoint, need });
    }
    // What is never given before the journey below needs it is told there.
    for (const context of needsBelow) {
      const loss = needs.includes(context) ? undefined : lossOf(context);
      const range = touchpoint.expands?.range ?? touchpoint.nameRange;
      if (loss) lost.push({ touchpoint, need: { name: context.name, range, resolved: true }, ...loss });
    }
  }
  const drops = graph.steps.flatMap((edge, number): ContextDrop[] => {
    const [{ step }, missing = []] = [edge, missed[number]];
    return missing.length > 0 || isAcceptedDrop(graph, edge, links) ? [{ step, missed: missing }] : [];
  });
  return { lost, neverGiven, drops };
}

/**
 * Which of some contexts customers have provided, on some way to a touchpoint or at it, when they go on into the journey below it;
 * even if it was lost since.
 * @param key of the touchpoint. @param wanted the names of the contexts.
 */
export function providedAt(
  graph: ContextGraph,
  key: string,
  wanted: ReadonlySet<string>,
  { known }: ContextLinks,
): Set<string> {
  const provided = new Set([...wanted].filter((name) => known.has(name)));
  const open = graph.contexts.filter(({ name }) => wanted.has(name) && !provided.has(name));
  const place = graph.places.get(key) ?? NONE;
  const { needs = [], gives = [] } = graph.touchpoints[place]?.touchpoint ?? {};
  for (const { name } of [...needs, ...gives]) if (wanted.has(name)) provided.add(name);
  const before = new Set(stepsInto(graph, place).map(({ from }) => from));
  // Iteration also visits the numbers that are added meanwhile.
  for (const at of before) {
    if (provided.size === wanted.size) break;
    if (!graph.reached.has(at)) continue;
    for (const { name, learnt } of open) if (learnt.has(at)) provided.add(name);
    for (const { from } of stepsInto(graph, at)) before.add(from);
  }
  return provided;
}

/** What a journey needs to be known before it begins, because it is not given in it before it is needed. */
export function neededAtStart(graph: ContextGraph): Set<string> {
  return new Set(graph.contexts.filter((context) => neededFrom(graph, context).has(0)).map(({ name }) => name));
}

/**
 * The touchpoints from which on, themselves included, some touchpoint needs a context before it is learnt again, each with the first
 * one that does.
 */
function neededFrom(graph: ContextGraph, { needed, learnt }: ContextUses): Map<number, number> {
  const from = new Map([...needed].map((at) => [at, at]));
  for (const need of needed) {
    const queue = [need];
    // Iteration also visits the numbers that are added meanwhile.
    for (const at of queue) {
      for (const step of stepsInto(graph, at)) {
        if (learnt.has(step.from) || from.has(step.from)) continue;
        from.set(step.from, need);
        queue.push(step.from);
      }
    }
  }
  return from;
}

/** What may be known of a context on arrival at each of the touchpoints from which it is needed. */
function spreadKnowledge(
  graph: ContextGraph,
  context: ContextUses,
  needed: ReadonlyMap<number, number>,
  { known }: ContextLinks,
): Map<number, Knowledge> {
  const arriving = new Map<number, Knowledge>();
  const reachedAt = (at: number): number => graph.reached.get(at) ?? NONE;
  const learnt = [...context.learnt].filter((at) => graph.reached.has(at));
  if (known.has(context.name) && needed.has(0)) {
    arriving.set(0, { giver: graph.touchpoints.length, lostOn: NONE, lostFrom: NONE });
    spreadFrom(0, graph, context, needed, arriving);
  }
  for (const source of learnt.toSorted((a, b) => reachedAt(a) - reachedAt(b)))
    spreadFrom(source, graph, context, needed, arriving);
  return arriving;
}

function spreadFrom(
  source: number,
  graph: ContextGraph,
  context: ContextUses,
  needed: ReadonlyMap<number, number>,
  arriving: Map<number, Knowledge>,
): void {
  const queue = new Set([source]);
  // Iteration also visits the numbers that are added meanwhile, and those that are added again.
  for (const at of queue) {
    queue.delete(at);
    const leaving = knowledgeAfter(at, context, arriving.get(at));
    for (const number of graph.touchpoints[at]?.out ?? []) {
      const edge = graph.steps[number];
      if (!edge || !needed.has(edge.to)) continue;
      const before = arriving.get(edge.to);
      const after = before ?? { ...NOTHING };
      arriving.set(edge.to, after);
      if (add(after, leaving, survives(context, edge), number)) queue.add(edge.to);
    }
  }
}

function knowledgeAfter(
  at: number,
  { given, learnt }: ContextUses,
  before: Readonly<Knowledge> | undefined,
): Readonly<Knowledge> {
  if (!learnt.has(at)) return before ?? NOTHING;
  // What is needed and known stays known from where it was given.
  const giver = given.has(at) || !isKnown(before) ? at : before.giver;
  return { ...NOTHING, giver };
}

/** Adds what arrives over a step to what is already known. @returns whether anything was new. */
function add(known: Knowledge, leaving: Readonly<Knowledge>, survived: boolean, step: number): boolean {
  const isEarlier = survived && leaving.giver < known.giver;
  if (isEarlier) known.giver = leaving.giver;
  // What was lost before stays lost; what is known now may be lost here.
  const lostHere = !survived && leaving.giver !== NONE && step < leaving.lostOn;
  const [lostOn, lostFrom] = lostHere ? [step, leaving.giver] : [leaving.lostOn, leaving.lostFrom];
  if (lostOn > known.lostOn || (lostOn === known.lostOn && lostFrom >= known.lostFrom)) return isEarlier;
  known.lostOn = lostOn;
  known.lostFrom = lostFrom;
  return true;
}

function isKnown(knowledge: Readonly<Knowledge> | undefined): knowledge is Readonly<Knowledge> {
  return knowledge !== undefined && knowledge.giver !== NONE;
}

function survives(context: ContextUses, { unchanged, carries }: Edge): boolean {
  return unchanged || carries.has(context);
}

/** Notes for each handoff that carries nothing whether a context is known before it, and needed behind it. */
function noteMissed(
  graph: ContextGraph,
  { name, learnt }: ContextUses,
  needed: ReadonlyMap<number, number>,
  arriving: ReadonlyMap<number, Knowledge>,
  missed: readonly ContextDrop["missed"][number][][],
): void {
  for (const [to, need] of needed) {
    const neededAt = graph.touchpoints[need]?.touchpoint;
    for (const number of graph.touchpoints[to]?.into ?? []) {
      const edge = graph.steps[number];
      if (!neededAt || !edge?.step.handoff || edge.unchanged || edge.carries.size > 0) continue;
      const isDropped = learnt.has(edge.from) || isKnown(arriving.get(edge.from));
      if (isDropped && graph.reached.has(edge.from)) missed[number]?.push({ name, neededAt });
    }
  }
}

/** Whether a handoff with acceptances drops something that is known before it, needed later or not. */
function isAcceptedDrop(graph: ContextGraph, edge: Edge, links: ContextLinks): boolean {
  if (edge.unchanged || !edge.step.handoff?.accepts.length || !graph.reached.has(edge.from)) return false;
  const isDropped = (context: ContextUses): boolean => !edge.carries.has(context);
  const carried = new Set<ContextUses>();
  const visited = new Set([edge.from]);
  // Iteration also visits the numbers that are added meanwhile.
  for (const at of visited) {
    const { needs = [], needsBelow = [], gives = [] } = graph.touchpoints[at] ?? {};
    if ([needs, needsBelow, gives].some((learnt) => learnt.some(isDropped))) return true;
    for (const { from, unchanged, carries } of stepsInto(graph, at)) {
      if (unchanged && graph.reached.has(from)) visited.add(from);
      else for (const context of carries) if (isDropped(context)) carried.add(context);
    }
  }
  const isBrought = ({ name }: ContextUses): boolean => links.known.has(name);
  if (visited.has(0) && graph.contexts.some((context) => isDropped(context) && isBrought(context))) return true;
  return [...carried].some((context) => isKnownAfter(graph, context, edge.from, links));
}

/** Whether a context may be known on leaving a touchpoint. */
function isKnownAfter(graph: ContextGraph, context: ContextUses, at: number, { known }: ContextLinks): boolean {
  const visited = new Set([at]);
  // Iteration also visits the numbers that are added meanwhile.
  for (const visit of visited) {
    if (context.learnt.has(visit) || (visit === 0 && known.has(context.name))) return true;
    for (const edge of stepsInto(graph, visit))
      if (graph.reached.has(edge.from) && survives(context, edge)) visited.add(edge.from);
  }
  return false;
}

function stepsInto({ touchpoints, steps }: ContextGraph, at: number): Edge[] {
  return (touchpoints[at]?.into ?? []).flatMap((number) => steps[number] ?? []);
}
