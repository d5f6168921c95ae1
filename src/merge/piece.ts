/**
 * A part of a text as the merge sees it. The texts of its parts, one behind the other, are its own text: nothing of a
 * file is in no piece.
 */
export interface Piece {
  /** What it is, such as `touchpoint`, `comment` or `clause`. */
  readonly kind: string;
  /** By what it is known again in another version, among the parts of one piece. Several parts may share one. */
  readonly key: string;
  readonly text: string;
  readonly parts: readonly Piece[];
  readonly form: Form;
  /** Whether it is whole lines, which conflict markers can stand around. */
  readonly isLines: boolean;
}

/**
 * How the parts of a piece hang together: a `leaf` has none; `slots` have each their fixed place and are there or not; a
 * `list` has parts that come, go and move; the parts of `names` have commas between them.
 */
export type Form = "leaf" | "slots" | "list" | "names";

/** The slots of all pieces in the order of the text. */
export const SLOTS = [
  ...["preface", "lead", "core", "head", "words", "brace", "body", "close", "rest", "tail"],
] as const satisfies readonly string[];

/** The three versions of something that are merged, or two where there is none in one of them. */
export interface Versions<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** Three versions, of which each may have none. */
export interface Found<T> {
  readonly base?: T | undefined;
  readonly ours?: T | undefined;
  readonly theirs?: T | undefined;
}

/** A text with single spaces for all white space, and none around it. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
