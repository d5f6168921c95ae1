import type { Element, Ref, Text } from "./element.ts";
import { labelOf } from "./element.ts";
import type { Dimension, Quantity } from "./quantity.ts";

export interface Owner extends Element {
  readonly contact: Text | undefined;
  readonly codeowner: Text | undefined;
  readonly retired: boolean;
}

export interface Persona extends Element {
  readonly job: Text | undefined;
  readonly needs: readonly Text[];
}

export interface Metric extends Element {
  readonly dimension: Dimension;
  /** Which direction is an improvement; `undefined` when the metric has none. */
  readonly better: "lower" | "higher" | undefined;
  /** The lowest and highest value it can take; `undefined` for an open-ended metric. */
  readonly scale: { readonly low: Quantity; readonly high: Quantity } | undefined;
}

/** The scale of a metric that people answer on, such as 1 to 5; `undefined` for what is counted or measured, such as a share of 100 %. */
export function ratingScaleOf(metric: Metric | undefined): Metric["scale"] {
  return metric?.dimension === "number" ? metric.scale : undefined;
}

export interface Phase extends Element {
  readonly optional: boolean;
}

export interface Lifecycle extends Element {
  readonly phases: readonly Phase[];
}

/** How well a source supports what it says, weakest first. */
export type SourceKind = "assumption" | "interview" | "survey" | "analytics";

export interface Source extends Element {
  readonly sourceKind: SourceKind | undefined;
  readonly url: Text | undefined;
}

/** The kinds of declaration that a whole project shares and that are not journeys, with what each is. */
export interface VocabularyTypes {
  readonly owner: Owner;
  readonly persona: Persona;
  readonly channel: Element;
  readonly metric: Metric;
  readonly lifecycle: Lifecycle;
  readonly context: Element;
  readonly system: Element;
  readonly promise: Element;
  readonly source: Source;
}

export type VocabularyKind = keyof VocabularyTypes;

/** What can be looked up: a kind by name, or by what its declarations are called. */
export type LookedUpKind = VocabularyKind | "called";

export const VOCABULARY_KINDS = [
  "owner",
  "persona",
  "channel",
  "metric",
  "lifecycle",
  "context",
  "system",
  "promise",
  "source",
] as const satisfies readonly VocabularyKind[];

/** Declarations by kind, in file order. Plain data. */
export type Declarations = { readonly [K in VocabularyKind]: readonly VocabularyTypes[K][] };

/** Finds shared declarations by kind and name. Made once for a project; the first declaration of a name wins. */
export class Vocabulary {
  private readonly maps = new Map<VocabularyKind, Map<string, Element>>();
  /** By title and by name in lower case; made when it is first asked for. */
  private readonly called = new Map<VocabularyKind, Map<string, Element>>();

  private noted: Set<LookedUpKind> | undefined;

  /** @param layers declarations in order of precedence: the project's own files before the built-in library. */
  constructor(layers: Iterable<Declarations>) {
    for (const kind of VOCABULARY_KINDS) this.maps.set(kind, new Map());
    for (const layer of layers) {
      for (const kind of VOCABULARY_KINDS) {
        const map = this.maps.get(kind);
        for (const element of layer[kind]) {
          if (map && element.name !== undefined && !map.has(element.name)) map.set(element.name, element);
        }
      }
    }
  }

  /** Does something, and notes the kinds that are looked up meanwhile; `called` when that was done by what things are called. */
  noting<T>(kinds: Set<LookedUpKind>, act: () => T): T {
    const before = this.noted;
    this.noted = kinds;
    try {
      return act();
    } finally {
      this.noted = before;
    }
  }

  /** The declaration that a reference means; `undefined` when there is none. */
  find<K extends VocabularyKind>(kind: K, ref: Pick<Ref, "name"> | undefined): VocabularyTypes[K] | undefined {
    this.noted?.add(kind);
    return ref && (this.maps.get(kind)?.get(ref.name) as VocabularyTypes[K] | undefined);
  }

  /** Every declared name of a kind. */
  names(kind: VocabularyKind): Iterable<string> {
    return this.maps.get(kind)?.keys() ?? [];
  }

  /** The declaration that goes by a title or a name, however it is capitalised. */
  findCalled<K extends VocabularyKind>(kind: K, label: string): VocabularyTypes[K] | undefined {
    this.noted?.add("called");
    let called = this.called.get(kind);
    if (!called) {
      const elements = [...(this.maps.get(kind)?.values() ?? [])];
      called = new Map(elements.flatMap((element) => [...callsOf(element)].map((call) => [call, element] as const)));
      this.called.set(kind, called);
    }
    return called.get(label.toLowerCase()) as VocabularyTypes[K] | undefined;
  }

  /** What to call the thing that a reference means: its title, else the name as written. */
  label(kind: VocabularyKind, ref: Pick<Ref, "name">): string {
    const found = this.find(kind, ref);
    return found ? labelOf(found) : ref.name;
  }
}

function callsOf(element: Element): Set<string> {
  return new Set([labelOf(element).toLowerCase(), String(element.name).toLowerCase()]);
}
