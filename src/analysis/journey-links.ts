import { stronglyConnected } from "../algorithms/strongly-connected.ts";
import { type Journey, touchpointsOf } from "../model/journey.ts";
import { neededAtStart, providedAt } from "./context.ts";
import { type ContextGraph, type ContextLinks, contextGraphOf, NO_LINKS } from "./context-graph.ts";
import { handoffStepsOf } from "./flow.ts";

/** The links that each journey had, so that it keeps the very same ones while they say the same. */
export type LinksBefore = WeakMap<Journey, { readonly text: string; readonly links: ContextLinks }>;

interface Expansion {
  readonly journey: string;
  /** The key of the touchpoint. */
  readonly touchpoint: string;
  readonly opens: string;
}

/** Contexts by name, each with how many journeys below it is named; the nearest one counts. */
type Depths = ReadonlyMap<string, number>;

interface Inside {
  /** What is learnt in a journey and in those below it. */
  readonly gives: Depths;
  /** What it needs to be known before. */
  readonly needs: Depths;
}

/**
 * How many journeys a context is followed up: more than anybody draws below each other. Without an end to it, a chain of journeys
 * with contexts of their own would take memory with the square of its length.
 */
const DEEPEST = 50;

const NOTHING: Depths = new Map();

/**
 * Follows contexts from journeys into those that their touchpoints expand into, and back (docs/language.md, "Journeys below").
 * Looks at each journey once; those that neither expand nor are expanded cost nothing.
 */
export class JourneyLinks {
  private readonly journeys: ReadonlyMap<string, Journey>;
  private readonly before: LinksBefore;
  private readonly down: ReadonlyMap<string, readonly Expansion[]>;
  private readonly up: ReadonlyMap<string, readonly Expansion[]>;
  private readonly inside = new Map<string, Inside>();
  private readonly links = new Map<string, ContextLinks>();
  private readonly graphs = new Map<string, ContextGraph>();
  /** By the name of a journey, for each context the journeys that need it among all that are linked to it. */
  private readonly needers = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

  /** @param journeys the first journey of each name. @param expanding at least those with touchpoints that expand. */
  constructor(journeys: ReadonlyMap<string, Journey>, expanding: readonly Journey[], before: LinksBefore) {
    this.journeys = journeys;
    this.before = before;
    const expansions = expanding.flatMap((journey) =>
      journeys.get(journey.name ?? "") === journey ? expansionsOf(journey, journeys) : [],
    );
    this.down = Map.groupBy(expansions, ({ journey }) => journey);
    this.up = Map.groupBy(expansions, ({ opens }) => opens);
  }

  /** What other journeys have to do with the contexts of a journey; the very same as before if they say the same. */
  of({ name = "" }: Journey): ContextLinks {
    if (!this.down.has(name) && !this.up.has(name)) return NO_LINKS;
    const groups = stronglyConnected([name], (from) =>
      (this.up.get(from) ?? []).map(({ journey }) => journey).filter((next) => !this.links.has(next)),
    );
    for (const group of groups) {
      const known = this.knownIn(group);
      for (const member of group) if (!this.links.has(member)) this.links.set(member, this.make(member, known));
    }
    return this.links.get(name) ?? NO_LINKS;
  }

  private make(name: string, known: ReadonlySet<string>): ContextLinks {
    const journey = this.journeys.get(name);
    if (!journey) return NO_LINKS;
    const made: ContextLinks = { known, below: this.belowOf(name), needed: this.neededBeside(journey) };
    const text = JSON.stringify([
      [...made.known].toSorted(),
      [...made.below].map(([key, { gives, needs }]) => [key, [...gives].toSorted(), [...needs].toSorted()]),
      [...made.needed].toSorted(),
    ]);
    const before = this.before.get(journey);
    if (before?.text === text) return before.links;
    this.before.set(journey, { text, links: made });
    return made;
  }

  /** What is known on the way to journeys that expand into one another, or mostly to a single one. */
  private knownIn(group: readonly string[]): ReadonlySet<string> {
    const needed = new Set(group.flatMap((name) => [...this.insideOf(name).needs.keys()]));
    const known = new Set<string>();
    if (needed.size === 0) return known;
    for (const name of group) {
      for (const { journey: above, touchpoint } of this.up.get(name) ?? []) {
        if (group.includes(above)) {
          for (const context of this.insideOf(above).gives.keys()) known.add(context);
          continue;
        }
        const [graph, links] = [this.graphOf(above), this.links.get(above) ?? NO_LINKS];
        for (const context of graph ? providedAt(graph, touchpoint, needed, links) : []) known.add(context);
      }
    }
    return known;
  }

  /** The graph of a journey with those below it. */
  private graphOf(name: string): ContextGraph | undefined {
    const known = this.graphs.get(name);
    const journey = this.journeys.get(name);
    if (known || !journey) return known;
    const graph = contextGraphOf(journey, handoffStepsOf(journey), { ...NO_LINKS, below: this.belowOf(name) });
    this.graphs.set(name, graph);
    return graph;
  }

  private belowOf(name: string): ContextLinks["below"] {
    return new Map(
      (this.down.get(name) ?? []).map(({ touchpoint, opens }) => [touchpoint, namesIn(this.insideOf(opens))]),
    );
  }

  private insideOf(name: string): Inside {
    const known = this.inside.get(name);
    if (known) return known;
    const groups = stronglyConnected([name], (from) =>
      (this.down.get(from) ?? []).map(({ opens }) => opens).filter((next) => !this.inside.has(next)),
    );
    for (const group of groups) {
      // Of journeys that expand into one another, which is an error of its own, each gives what any of them does.
      const gives = nearest(group.flatMap((member) => this.learntIn(member, group)));
      for (const member of group)
        if (!this.inside.has(member)) this.inside.set(member, { gives, needs: this.neededIn(member) });
    }
    return this.inside.get(name) ?? { gives: NOTHING, needs: NOTHING };
  }

  private learntIn(name: string, group: readonly string[]): [string, number][] {
    const journey = this.journeys.get(name);
    const below = (this.down.get(name) ?? []).filter(({ opens }) => !group.includes(opens));
    return [
      ...[...contextsOf(journey, "gives"), ...contextsOf(journey, "needs")].map((context): [string, number] => [
        context,
        0,
      ]),
      ...below.flatMap(({ opens }) => oneDeeper(this.inside.get(opens)?.gives ?? NOTHING)),
    ];
  }

  /** What a journey needs at its start, of those below it that are looked into. */
  private neededIn(name: string): Depths {
    const journey = this.journeys.get(name);
    if (!journey) return NOTHING;
    const inside = (this.down.get(name) ?? []).flatMap(({ touchpoint, opens }) => {
      const found = this.inside.get(opens);
      return found ? [[touchpoint, found] as const] : [];
    });
    const below = new Map(inside.map(([touchpoint, found]) => [touchpoint, namesIn(found)]));
    const needed = neededAtStart(contextGraphOf(journey, handoffStepsOf(journey), { ...NO_LINKS, below }));
    const depths = nearest([
      ...contextsOf(journey, "needs").map((context): [string, number] => [context, 0]),
      ...inside.flatMap(([, { needs }]) => oneDeeper(needs)),
    ]);
    return new Map([...depths].filter(([context]) => needed.has(context)));
  }

  /** What other journeys need of what a journey gives, among those that are linked to it in any way. */
  private neededBeside(journey: Journey): Set<string> {
    const name = journey.name ?? "";
    const needers = this.needers.get(name) ?? this.noteNeeders(name);
    const isNeeded = (context: string): boolean => {
      const own = needers.get(context) ?? new Set();
      return own.size > (own.has(name) ? 1 : 0);
    };
    return new Set(contextsOf(journey, "gives").filter(isNeeded));
  }

  private noteNeeders(start: string): ReadonlyMap<string, ReadonlySet<string>> {
    const linked = new Set([start]);
    // Iteration also visits the names that are added meanwhile.
    for (const name of linked) {
      for (const { opens } of this.down.get(name) ?? []) linked.add(opens);
      for (const { journey } of this.up.get(name) ?? []) linked.add(journey);
    }
    const needers = new Map<string, Set<string>>();
    for (const name of linked) {
      for (const context of contextsOf(this.journeys.get(name), "needs")) {
        needers.set(context, (needers.get(context) ?? new Set()).add(name));
      }
    }
    for (const name of linked) this.needers.set(name, needers);
    return needers;
  }
}

/** What is named deep below, seen from one journey higher; without what lies too deep. */
function oneDeeper(depths: Depths): [string, number][] {
  return [...depths].flatMap(([context, depth]) => (depth < DEEPEST ? [[context, depth + 1]] : []));
}

function nearest(found: readonly (readonly [string, number])[]): Depths {
  const depths = new Map<string, number>();
  for (const [context, depth] of found) depths.set(context, Math.min(depth, depths.get(context) ?? depth));
  return depths;
}

/** The names that the journey above sees: what lies too deep for it is left out. */
function namesIn({ gives, needs }: Inside): {
  readonly gives: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
} {
  return { gives: new Set(gives.keys()), needs: new Set(needs.keys()) };
}

function expansionsOf(journey: Journey, journeys: ReadonlyMap<string, Journey>): Expansion[] {
  return touchpointsOf(journey).flatMap(({ key, expands }) =>
    expands && journeys.has(expands.name)
      ? [{ journey: journey.name ?? "", touchpoint: key, opens: expands.name }]
      : [],
  );
}

function contextsOf(journey: Journey | undefined, fact: "gives" | "needs"): string[] {
  return journey ? touchpointsOf(journey).flatMap((touchpoint) => touchpoint[fact].map(({ name }) => name)) : [];
}
