import { Lexer, type TokenType } from "chevrotain";
import { DefaultTokenBuilder, type GrammarAST } from "langium";

/** Builds the tokens so that the lexer reads every word as a name; `classifyWords` finds the keywords among them. */
export class JourneyTokenBuilder extends DefaultTokenBuilder {
  protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
    const isWord = /^\p{L}/u.test(keyword.value);
    return { name: keyword.value, PATTERN: isWord ? Lexer.NA : keyword.value };
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    const starts = START_CHARACTERS[terminal.name];
    return starts ? { ...token, START_CHARS_HINT: starts } : token;
  }
}

/**
 * What tokens with Unicode patterns may start with. The lexer can't tell by itself, and would try each pattern of the
 * language at every place of the text: that takes more than twice as long.
 */
const START_CHARACTERS: Readonly<Record<string, (string | number)[]>> = {
  // Which of the letters beyond ASCII are letters is left to the pattern.
  NAME: [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_", ...codesFrom(0x80)],
  QUANTITY: [..."-+\u22120123456789"],
};

function codesFrom(first: number): number[] {
  return Array.from({ length: 0x10000 - first }, (_, index) => first + index);
}
