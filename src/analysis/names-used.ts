import { labelOf, type Ref } from "../model/element.ts";
import type { ActualsBlock, FileModel } from "../model/file-model.ts";
import type { Journey, States, Touchpoint } from "../model/journey.ts";
import { touchpointsOf } from "../model/journey.ts";
import type { Vocabulary, VocabularyKind } from "../model/vocabulary.ts";
import { VOCABULARY_KINDS } from "../model/vocabulary.ts";
import { subjectsOf } from "./gaps.ts";

/** A kind and a name, as `owner support`. */
export type UsedName = string;

export function usedName(kind: VocabularyKind, name: string): UsedName {
  return `${kind} ${name}`;
}

/** What a stage is called can be an owner's name, and so depends on the owners without naming one. */
function calledName(label: string): UsedName {
  return `called ${label.toLowerCase()}`;
}

/** Every shared name that a journey refers to. What is said of the journey depends on these declarations alone. */
export function namesUsedByJourney(journey: Journey): Set<UsedName> {
  const names = new NameSet();
  const touchpoints = touchpointsOf(journey);
  names.add("persona", journey.persona);
  names.add("lifecycle", journey.lifecycle);
  names.add("owner", journey.owner, ...journey.stages.map((stage) => stage.owner));
  names.add("promise", ...journey.promises, ...journey.stages.flatMap((stage) => stage.promises));
  for (const touchpoint of touchpoints) addTouchpoint(names, touchpoint);
  for (const { owner, carries } of journey.handoffs) {
    names.add("owner", owner);
    names.add("context", ...carries);
  }
  for (const { owner, closes } of journey.opportunities) {
    names.add("owner", owner);
    names.add("metric", ...closes.map((gap) => gap.metric));
  }
  for (const { element } of subjectsOf(journey)) addStates(names, element.states);
  for (const stage of journey.stages) names.set.add(calledName(labelOf(stage)));
  return names.set;
}

/** Every shared name that a file refers to. */
export function namesUsedByFile(file: FileModel): Set<UsedName> {
  const names = new Set(file.journeys.flatMap((journey) => [...namesUsedByJourney(journey)]));
  for (const block of file.actuals) for (const name of namesUsedByActuals(block)) names.add(name);
  return names;
}

/** Every shared name that measured values refer to. */
export function namesUsedByActuals(block: ActualsBlock): Set<UsedName> {
  const names = new NameSet();
  for (const { source, measures } of [block.whole, ...block.entries.map((entry) => entry.actual)]) {
    names.add("source", source);
    names.add("metric", ...measures.map((measure) => measure.metric));
  }
  return names.set;
}

/** The names whose declarations say something else in `after` than in `before`, wherever they stand. */
export function changedNames(before: Vocabulary, after: Vocabulary): Set<UsedName> {
  const changed = new Set<UsedName>();
  for (const kind of VOCABULARY_KINDS) {
    for (const name of new Set([...before.names(kind), ...after.names(kind)])) {
      const [old, now] = [before.find(kind, { name }), after.find(kind, { name })];
      if (old === now || contentOf(old) === contentOf(now)) continue;
      changed.add(usedName(kind, name));
      if (kind !== "owner") continue;
      for (const owner of [old, now]) {
        if (owner) changed.add(calledName(labelOf(owner))).add(calledName(String(owner.name)));
      }
    }
  }
  return changed;
}

class NameSet {
  readonly set = new Set<UsedName>();

  add(kind: VocabularyKind, ...refs: readonly (Ref | undefined)[]): void {
    for (const ref of refs) if (ref) this.set.add(usedName(kind, ref.name));
  }
}

function addTouchpoint(names: NameSet, touchpoint: Touchpoint): void {
  names.add("channel", touchpoint.channel);
  names.add("owner", touchpoint.owner?.ref, ...touchpoint.backstage.map((item) => item.owner));
  names.add("promise", ...touchpoint.promises);
  names.add("context", ...touchpoint.needs, ...touchpoint.gives);
  names.add("source", ...touchpoint.voices.map((voice) => voice.source));
  names.add("system", ...touchpoint.backstage.flatMap((item) => item.systems));
}

function addStates(names: NameSet, { desired, actuals, benchmarks }: States): void {
  names.add("metric", ...(desired?.targets ?? []).map((target) => target.metric));
  for (const { source, measures } of actuals) {
    names.add("source", source);
    names.add("metric", ...measures.map((measure) => measure.metric));
  }
  for (const { source, targets } of benchmarks) {
    names.add("source", source);
    names.add("metric", ...targets.map((target) => target.metric));
  }
}

/** What a declaration says, without where it says it. */
function contentOf(element: object | undefined): string | undefined {
  return JSON.stringify(element, (key, value) => (key === "range" || key === "nameRange" ? undefined : value));
}
