import type { ActualsBlock } from "../model/file-model.ts";
import type { Finding } from "../model/finding.ts";
import type { Journey } from "../model/journey.ts";
import { knownBy } from "../model/known-by.ts";
import { mergeActuals } from "../model/merge-actuals.ts";
import type { LookedUpKind } from "../model/vocabulary.ts";
import { assess } from "./assess.ts";
import type { AssessedJourney } from "./assessed-journey.ts";
import { type Basis, changedKinds, type Made } from "./basis.ts";
import { findingsOf } from "./collect.ts";
import type { ContextLinks } from "./context-graph.ts";
import type { NameSet, UsedKind } from "./names-used.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules.ts";
import { sameItems } from "./same-items.ts";

/** A journey with its findings. */
export interface CheckedJourney extends Made {
  readonly blocks: readonly ActualsBlock[];
  readonly links: ContextLinks;
  readonly result: AssessedJourney;
  /** By rule; rules without findings are absent. */
  readonly found: ReadonlyMap<Rule, readonly Finding[]>;
}

/** What a result for a journey depends on beside the journey itself and shared declarations. */
export interface Around {
  readonly blocks: readonly ActualsBlock[];
  readonly links: ContextLinks;
}

/**
 * Assesses journeys and runs the rules on them, incrementally. When shared declarations change, only those rules run again that
 * have ever looked up declarations of that kind: a new title for an owner affects findings about handoffs, but no gap.
 */
export class JourneyChecks {
  private readonly checked = new WeakMap<Journey, CheckedJourney>();
  /** The kinds of shared declarations that each rule has looked up, in any journey. */
  private readonly kinds = new Map<Rule, Set<LookedUpKind>>();
  private readonly kindsAssessed = new Set<LookedUpKind>();

  /**
   * @param around the observations of other files, and what other journeys have to do with its contexts.
   * @param names computes the shared names that the journey and the observations refer to.
   */
  check(written: Journey, around: Around, basis: Basis, names: () => NameSet): CheckedJourney {
    const known = this.checked.get(written);
    const isAsBefore = known?.links === around.links && sameItems(known.blocks, around.blocks);
    const changed = known && isAsBefore ? changedKinds(known, basis) : undefined;
    if (!known || !changed || meet(changed, this.kindsAssessed)) {
      return this.keep(written, this.checkAll(written, around, basis, names()));
    }
    if (changed.size > 0) return this.keep(written, this.recheck(known, basis, changed));
    known.basis = basis;
    return known;
  }

  private keep(written: Journey, made: CheckedJourney): CheckedJourney {
    this.checked.set(written, made);
    return made;
  }

  private checkAll(written: Journey, { blocks, links }: Around, basis: Basis, names: NameSet): CheckedJourney {
    const { vocabulary } = basis;
    const journey = knownBy(mergeActuals(written, blocks), basis.asOf);
    const assessment = vocabulary.noting(this.kindsAssessed, () => assess(journey, vocabulary, basis, links));
    const result = { journey, assessment, vocabulary, nested: [] };
    const found = new Map<Rule, readonly Finding[]>();
    for (const rule of RULES) this.run(rule, { ...result, links }, basis, found);
    return { names, basis, blocks, links, result, found };
  }

  private recheck(
    { names, blocks, links, result: before, found: old }: CheckedJourney,
    basis: Basis,
    changed: ReadonlySet<UsedKind>,
  ) {
    const result = { ...before, vocabulary: basis.vocabulary };
    const found = new Map<Rule, readonly Finding[]>();
    for (const rule of RULES) {
      const same = old.get(rule);
      if (!meet(changed, this.kindsOf(rule))) {
        if (same) found.set(rule, same);
      } else this.run(rule, { ...result, links }, basis, found);
    }
    return { names, basis, blocks, links, result, found };
  }

  private run(
    rule: Rule,
    { journey, assessment, links }: AssessedJourney & { readonly links: ContextLinks },
    basis: Basis,
    found: Map<Rule, readonly Finding[]>,
  ): void {
    if (!rule.checkJourney) return;
    const { vocabulary, configuration, asOf } = basis;
    const context = { vocabulary, configuration, asOf, assessment, links };
    const list = vocabulary.noting(this.kindsOf(rule), () =>
      findingsOf(
        rule,
        () => rule.checkJourney?.(journey, context),
        () => journey.uri,
        configuration,
      ),
    );
    if (list.length > 0) found.set(rule, list);
  }

  private kindsOf(rule: Rule): Set<LookedUpKind> {
    const kinds = this.kinds.get(rule) ?? new Set<LookedUpKind>();
    this.kinds.set(rule, kinds);
    return kinds;
  }
}

function meet(left: ReadonlySet<UsedKind>, right: ReadonlySet<UsedKind>): boolean {
  return [...left].some((kind) => right.has(kind));
}
