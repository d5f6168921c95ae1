/**
 * A part of a text as the merge sees it. Its text is the texts of its parts joined, so every character of a file belongs to some
 * piece.
 */
export interface Piece {
  /** Such as `touchpoint`, `comment` or `clause`. */
  readonly kind: string;
  /** Identifies it among the parts of one piece, to match it with another version. Several parts may share one key. */
  readonly key: string;
  readonly text: string;
  readonly parts: readonly Piece[];
  readonly form: Form;
  /** Whether it is made of whole lines, so that conflict markers can be put around it. */
  readonly isLines: boolean;
}

/**
 * How a piece is made of parts: a `leaf` has none; each of `slots` has a fixed place and may be absent; the parts of a `list` can
 * be added, removed and moved; so can those of `names`, which are separated by commas.
 */
export type Form = "leaf" | "slots" | "list" | "names";

/** The slots of all pieces in the order of the text. */
export const SLOTS = [
  ...["preface", "lead", "core", "head", "words", "brace", "body", "close", "rest", "tail"],
] as const satisfies readonly string[];

/** The three versions of something that are merged. */
export interface Versions<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** Three versions, each of which may be absent. */
export interface Found<T> {
  readonly base?: T | undefined;
  readonly ours?: T | undefined;
  readonly theirs?: T | undefined;
}

/** A text with all white space collapsed into single spaces, and none around it. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
