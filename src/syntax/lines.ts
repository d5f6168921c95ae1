import type { ILexingError, IToken, TokenType } from "chevrotain";
import { countLeading } from "../algorithms/count-leading.ts";
import type { Mistake } from "./told.ts";

/** What some tokens are read as, and how many of them there are. */
export interface Passed {
  readonly tokens: readonly IToken[];
  readonly count: number;
}

/** The most tokens that a line written by hand has. What looks ahead on a line may look at all of it, from each of its tokens. */
const LONGEST = 200;

/** The tokens of a text, with the lines that they are on, and what is found wrong in them. */
export class Lines {
  readonly mistakes: Mistake[] = [];
  readonly tokens: readonly IToken[];
  /** The type of every keyword and terminal. */
  readonly types: Readonly<Record<string, TokenType>>;
  /** Where there is something between them that the lexer could not read, ascending. */
  private readonly unread: readonly number[];
  /** For each token the index of the first one on its line, and for that one how many there are. */
  private readonly starts: Int32Array;
  private readonly lengths: Int32Array;
  /** The index of the first token of the line that is being read. */
  start = 0;

  constructor(tokens: readonly IToken[], types: Readonly<Record<string, TokenType>>, unread: readonly ILexingError[]) {
    this.tokens = tokens;
    this.types = types;
    this.unread = unread.map(({ offset }) => offset).toSorted((a, b) => a - b);
    this.starts = new Int32Array(tokens.length);
    this.lengths = new Int32Array(tokens.length);
    for (const [at, token] of tokens.entries()) {
      const goesOn = tokens[at - 1]?.endLine === token.startLine;
      const start = (goesOn ? this.starts[at - 1] : undefined) ?? at;
      this.starts[at] = start;
      this.lengths[start] = at - start + 1;
    }
  }

  /** The token that is so many behind another one, if it is on the same line. */
  on(at: number, ahead: number): IToken | undefined {
    return this.starts[at] === this.starts[at + ahead] ? this.tokens[at + ahead] : undefined;
  }

  sameLine(at: number): boolean {
    return at > 0 && at < this.tokens.length && this.starts[at] === this.starts[at - 1];
  }

  /** Whether a token stands on a line that is longer than anybody writes. */
  isOnLongLine(at: number): boolean {
    return (this.lengths[this.starts[at] ?? at] ?? 0) > LONGEST;
  }

  /** Whether the lexer could not read something between two tokens. */
  isUnreadBetween(from: IToken, to: IToken): boolean {
    const next = this.unread[countLeading(this.unread, (offset) => offset <= from.startOffset)];
    return next !== undefined && next < to.startOffset;
  }

  inserted(image: string, previous: IToken): IToken {
    const { endOffset = 0, endLine = 1, endColumn = 0 } = previous;
    const tokenType = this.types[image];
    if (!tokenType) throw new Error(`The grammar has no ${image}`);
    return {
      ...{ image, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0, isInsertedInRecovery: true },
      ...{ startOffset: endOffset + 1, startLine: endLine, startColumn: endColumn + 1 },
      ...{ endOffset, endLine, endColumn },
    };
  }
}

export function isComparison({ image, tokenType }: IToken): boolean {
  return tokenType.name === image && /^[<>=]+$/.test(image);
}

/** One token for all from one to another. */
export function joined(first: IToken, last: IToken, image: string, tokenType: TokenType): IToken {
  const { endOffset = last.startOffset, endLine = 1, endColumn = 1 } = last;
  return { ...first, image, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0, endOffset, endLine, endColumn };
}

/** The same token as one of another type. */
export function retyped(token: IToken, tokenType: TokenType | undefined): IToken {
  return tokenType ? { ...token, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0 } : token;
}
