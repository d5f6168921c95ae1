/** A text as the formatter sees it: what is written, and how it hangs together. */
export interface Source {
  readonly text: string;
  /** Everything but white space, in order: no character outside of these tokens is anything else. */
  readonly tokens: readonly SourceToken[];
  /** Whether every brace is where the language wants it. Where one is not, no line is broken up and none are joined. */
  readonly balanced: boolean;
}

export interface SourceToken {
  readonly image: string;
  /** Offset of its first character. */
  readonly start: number;
  /** Offset behind its last character. */
  readonly end: number;
  readonly kind: TokenKind;
  /**
   * What the token is to the line it stands in: `fact` begins a fact, `more` goes on with the one before it, and `unknown`
   * is understood by nobody. Braces and comments are `more`.
   */
  readonly role: "fact" | "more" | "unknown";
  /** Of a token that begins a fact: its keyword, or what else such a line is; `undefined` for all others. */
  readonly fact: string | undefined;
  /** How many blocks are open around it; around a brace, how many are open around its block. */
  readonly depth: number;
  /** Of a brace: the index of the other one; `undefined` when there is none, and for all other tokens. */
  readonly pair: number | undefined;
}

/** `word` is a name or a keyword, `value` a number or a day, `sign` all other signs, `unknown` no part of the language. */
export type TokenKind =
  | "open"
  | "close"
  | "comma"
  | "point"
  | "sign"
  | "word"
  | "text"
  | "value"
  | "line-comment"
  | "block-comment"
  | "unknown";

/** What {@link SourceToken.fact} says of a line `wait <= 5 min`. */
export const VALUE = "value";

/** What {@link SourceToken.fact} says of a line `call { wait 5 min }` among measured values. */
export const ENTRY = "entry";

export function isComment(token: SourceToken): boolean {
  return token.kind === "line-comment" || token.kind === "block-comment";
}

/** Whether a text or a comment goes over several lines. */
export function isManyLines(image: string): boolean {
  return image.includes("\n") || image.includes("\r");
}
