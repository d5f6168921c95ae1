import type { Declarations } from "../model/vocabulary.ts";
import { Vocabulary } from "../model/vocabulary.ts";
import { changedNames, type NameSet, type UsedKind } from "./names-used.ts";
import type { FileContext } from "./rule.ts";

/** Everything outside a file that its analysis depends on. */
export interface Basis extends FileContext {
  /** The previous basis, if at most the declarations of some shared names have changed since. */
  readonly before: { readonly basis: WeakRef<Basis>; readonly changed: NameSet } | undefined;
}

/** A result for a file or a journey. It is valid as long as the declarations of its shared names have the same content. */
export interface Made {
  readonly names: NameSet;
  /** The latest basis for which it is known to be valid. */
  basis: Basis;
}

/** Makes a basis, and compares it with the known one if nothing but shared declarations can differ. */
export function makeBasis(
  { configuration, asOf }: Pick<FileContext, "configuration" | "asOf">,
  layers: readonly Declarations[],
  known: Basis | undefined,
): Basis {
  const vocabulary = new Vocabulary(layers);
  const comparable = known?.configuration === configuration && known.asOf === asOf ? known : undefined;
  const before = comparable && {
    basis: new WeakRef(comparable),
    changed: changedNames(comparable.vocabulary, vocabulary),
  };
  return { vocabulary, configuration, asOf, before };
}

/**
 * The kinds of the names in a result whose declarations have changed since; none if the result is still valid.
 * @returns `undefined` if that is unknown: something else has changed as well, or the result is older than the previous basis.
 */
export function changedKinds(made: Made, basis: Basis): ReadonlySet<UsedKind> | undefined {
  if (made.basis === basis) return NOTHING;
  const { before } = basis;
  return before?.basis.deref() === made.basis ? made.names.kindsIn(before.changed) : undefined;
}

const NOTHING: ReadonlySet<UsedKind> = new Set();
