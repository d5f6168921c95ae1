import type { Declarations } from "../model/vocabulary.ts";
import { Vocabulary } from "../model/vocabulary.ts";
import { changedNames, type NameSet, type UsedKind } from "./names-used.ts";
import type { FileContext } from "./rule.ts";

/** What all files of a project are judged by. */
export interface Basis extends FileContext {
  /** The basis before, if only some shared names mean something else since. */
  readonly before: { readonly basis: WeakRef<Basis>; readonly changed: NameSet } | undefined;
}

/** Something that was made of a file or a journey, and holds as long as what the shared names in it mean stays the same. */
export interface Made {
  readonly names: NameSet;
  /** What the names were last seen to mean. */
  basis: Basis;
}

/** A basis with what is different from the one before, when all but the shared declarations is the same. */
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
 * The kinds of those names of something that mean something else than when it was made; none when it holds as it is.
 * @returns `undefined` when it can't be told, because more has changed or too long ago.
 */
export function changedKinds(made: Made, basis: Basis): ReadonlySet<UsedKind> | undefined {
  if (made.basis === basis) return NOTHING;
  const { before } = basis;
  return before?.basis.deref() === made.basis ? made.names.kindsIn(before.changed) : undefined;
}

const NOTHING: ReadonlySet<UsedKind> = new Set();
