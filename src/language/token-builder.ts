import { Lexer, type TokenType } from "chevrotain";
import { DefaultTokenBuilder, type GrammarAST } from "langium";

/** Builds the tokens so that the lexer reads every word as a name; `classifyWords` finds the keywords among them. */
export class JourneyTokenBuilder extends DefaultTokenBuilder {
  protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
    const isWord = /^\p{L}/u.test(keyword.value);
    return { name: keyword.value, PATTERN: isWord ? Lexer.NA : keyword.value };
  }
}
