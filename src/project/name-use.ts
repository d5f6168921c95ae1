import type { DeclaredName } from "./declared-name.ts";

/**
 * What a name is a part of: a declaration of the same file, or one of the project that is known by name. Names that are
 * parts of nothing are declared by the project itself.
 */
export type Whole = DeclaredName | { readonly type: string; readonly name: string };

/** A name that a file refers to, at all places where it means the same. */
export interface NameUse {
  /** The type of what is referred to. */
  readonly type: string;
  readonly name: string;
  readonly whole: Whole | undefined;
  /** Offset and length of each place, one after the other. */
  readonly places: readonly number[];
}

export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Where a name is used, in the order of the file. */
export function placesOf({ places }: NameUse): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < places.length; at += 2) found.push({ offset: places[at] ?? 0, length: places[at + 1] ?? 0 });
  return found;
}
