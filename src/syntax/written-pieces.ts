import type { TokenType } from "chevrotain";
import type { LexerResult } from "langium";

/** What stands between white space: a token, a comment, or characters that are neither. */
export interface Piece {
  readonly startOffset: number;
  readonly image: string;
  /** `undefined` for characters that are no part of the language. */
  readonly tokenType: TokenType | undefined;
}

/** Tokens and comments in the order of the text, and between them whatever the lexer could not read. */
export function inOrder(text: string, { tokens, hidden }: LexerResult): Piece[] {
  const pieces: Piece[] = [];
  const notSpace = /\S/g;
  let offset = 0;
  const takeRest = (until: number): void => {
    if (until === offset) return;
    notSpace.lastIndex = offset;
    if (!notSpace.test(text) || notSpace.lastIndex > until) return;
    for (const { index, 0: image } of text.slice(offset, until).matchAll(/\S+/g)) {
      pieces.push({ startOffset: offset + index, image, tokenType: undefined });
    }
  };
  let comment = 0;
  for (let next = 0; next < tokens.length || comment < hidden.length; ) {
    const [word, note] = [tokens[next], hidden[comment]];
    const isNote = note && (!word || note.startOffset < word.startOffset);
    const token = isNote ? note : word;
    if (isNote) comment++;
    else next++;
    if (!token) continue;
    takeRest(token.startOffset);
    pieces.push(token);
    offset = token.startOffset + token.image.length;
  }
  takeRest(text.length);
  return pieces;
}

export function isComment({ tokenType }: Piece): boolean {
  return tokenType?.name === "LINE_COMMENT" || tokenType?.name === "BLOCK_COMMENT";
}
