import type { ILexingError, IToken, TokenType } from "chevrotain";
import type { Mistake } from "./told.ts";

/** What some tokens are read as, and how many of them there are. */
export interface Passed {
  readonly tokens: readonly IToken[];
  readonly count: number;
}

/** The tokens of a text, with the lines that they are on, and what is found wrong in them. */
export class Lines {
  readonly mistakes: Mistake[] = [];
  readonly tokens: readonly IToken[];
  /** The type of every keyword and terminal. */
  readonly types: Readonly<Record<string, TokenType>>;
  /** What the lexer could not read between them. */
  readonly unread: readonly ILexingError[];
  /** The index of the first token of the line that is being read. */
  start = 0;

  constructor(tokens: readonly IToken[], types: Readonly<Record<string, TokenType>>, unread: readonly ILexingError[]) {
    this.tokens = tokens;
    this.types = types;
    this.unread = unread;
  }

  /** The token that is so many behind another one, if it is on the same line. */
  on(at: number, ahead: number): IToken | undefined {
    for (let next = at + 1; next <= at + ahead; next++) if (!this.sameLine(next)) return undefined;
    return this.tokens[at + ahead];
  }

  sameLine(at: number): boolean {
    const [previous, token] = [this.tokens[at - 1], this.tokens[at]];
    return previous !== undefined && token !== undefined && previous.endLine === token.startLine;
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
