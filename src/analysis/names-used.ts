import { labelOf, type Ref } from "../model/element.ts";
import type { ActualsBlock } from "../model/file-model.ts";
import type { Journey, States } from "../model/journey.ts";
import { type LookedUpKind, VOCABULARY_KINDS, type Vocabulary } from "../model/vocabulary.ts";
import { subjectsOf } from "./gaps.ts";

/**
 * The kinds of shared names, and two more: `journey` for one that a touchpoint expands into, and `called` for the title of a
 * stage. That can be the name of an owner, and so depends on the owners without referring to any.
 */
export type UsedKind = LookedUpKind | "journey";

/** Names of shared declarations, by kind. */
export class NameSet {
  private readonly kinds = new Map<UsedKind, Set<string>>();

  add(kind: UsedKind, name: string): void {
    const names = this.kinds.get(kind);
    if (names) names.add(name);
    else this.kinds.set(kind, new Set([name]));
  }

  addRef(kind: UsedKind, ref: Ref | undefined): void {
    if (ref) this.add(kind, ref.name);
  }

  addRefs(kind: UsedKind, refs: readonly Ref[]): void {
    for (const ref of refs) this.add(kind, ref.name);
  }

  /** Adds all names of another set. */
  addAll(other: NameSet): void {
    for (const [kind, names] of other.kinds) for (const name of names) this.add(kind, name);
  }

  has(kind: UsedKind, name: string): boolean {
    return this.kinds.get(kind)?.has(name) ?? false;
  }

  hasAny(kind: UsedKind): boolean {
    return this.kinds.has(kind);
  }

  /** The kinds of the names that are in both sets. */
  kindsIn(other: NameSet): Set<UsedKind> {
    const shared = new Set<UsedKind>();
    for (const [kind, names] of other.kinds) if ([...names].some((name) => this.has(kind, name))) shared.add(kind);
    return shared;
  }
}

/** Every shared name that a journey refers to. Its result depends on no other shared declarations. */
export function namesUsedByJourney(journey: Journey): NameSet {
  const names = new NameSet();
  names.addRef("persona", journey.persona);
  names.addRef("lifecycle", journey.lifecycle);
  names.addRef("owner", journey.owner);
  names.addRefs("promise", journey.promises);
  for (const stage of journey.stages) addStage(names, stage);
  for (const { owner, carries } of journey.handoffs) {
    names.addRef("owner", owner);
    names.addRefs("context", carries);
  }
  for (const { owner, closes } of journey.opportunities) {
    names.addRef("owner", owner);
    for (const { metric } of closes) names.addRef("metric", metric);
  }
  for (const { element } of subjectsOf(journey)) addStates(names, element.states);
  return names;
}

/** Every shared name that an `actuals` block refers to. */
export function namesUsedByActuals({ whole, entries }: ActualsBlock): NameSet {
  const names = new NameSet();
  for (const { source, measures } of [whole, ...entries.map((entry) => entry.actual)]) {
    names.addRef("source", source);
    for (const { metric } of measures) names.addRef("metric", metric);
  }
  return names;
}

/** The names whose declarations have other content in `after` than in `before`, wherever they are. */
export function changedNames(before: Vocabulary, after: Vocabulary): NameSet {
  const changed = new NameSet();
  for (const kind of VOCABULARY_KINDS) {
    for (const name of new Set([...before.names(kind), ...after.names(kind)])) {
      const [old, now] = [before.find(kind, { name }), after.find(kind, { name })];
      if (old === now || contentOf(old) === contentOf(now)) continue;
      changed.add(kind, name);
      if (kind !== "owner") continue;
      for (const owner of [old, now]) {
        if (!owner) continue;
        changed.add("called", labelOf(owner).toLowerCase());
        changed.add("called", name.toLowerCase());
      }
    }
  }
  return changed;
}

function addStage(names: NameSet, stage: Journey["stages"][number]): void {
  names.add("called", labelOf(stage).toLowerCase());
  names.addRef("owner", stage.owner);
  names.addRefs("promise", stage.promises);
  for (const touchpoint of stage.touchpoints) {
    names.addRef("channel", touchpoint.channel);
    names.addRef("owner", touchpoint.owner?.ref);
    names.addRefs("promise", touchpoint.promises);
    names.addRefs("context", touchpoint.needs);
    names.addRefs("context", touchpoint.gives);
    names.addRef("journey", touchpoint.expands);
    for (const { source } of touchpoint.voices) names.addRef("source", source);
    for (const { owner, systems } of touchpoint.backstage) {
      names.addRef("owner", owner);
      names.addRefs("system", systems);
    }
  }
}

function addStates(names: NameSet, { desired, actuals, benchmarks }: States): void {
  for (const { metric } of desired?.targets ?? []) names.addRef("metric", metric);
  for (const { source, measures } of actuals) {
    names.addRef("source", source);
    for (const { metric } of measures) names.addRef("metric", metric);
  }
  for (const { source, targets } of benchmarks) {
    names.addRef("source", source);
    for (const { metric } of targets) names.addRef("metric", metric);
  }
}

/** The content of a declaration, without its ranges. */
function contentOf(element: object | undefined): string | undefined {
  return JSON.stringify(element, (key, value) => (key === "range" || key === "nameRange" ? undefined : value));
}
