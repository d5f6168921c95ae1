import { type CustomPatternMatcherFunc, Lexer, type TokenType, type TokenVocabulary } from "chevrotain";
import { DefaultTokenBuilder, type Grammar, type GrammarAST, type TokenBuilderOptions } from "langium";

/**
 * Builds the tokens so that the lexer reads every word as a name; `classifyWords` finds the keywords among them. It is told
 * with what characters names and quantities start, because it can't see that from patterns with Unicode classes; without
 * knowing it of every token, it tries all of them at each place.
 */
export class JourneyTokenBuilder extends DefaultTokenBuilder {
  /** The same kinds of tokens for every parser of a grammar: Chevrotain never lets go of one that it has seen. */
  override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenVocabulary {
    const known = built.get(grammar);
    if (known) return known;
    const tokens = super.buildTokens(grammar, options);
    built.set(grammar, tokens);
    return tokens;
  }

  protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
    const isWord = /^\p{L}/u.test(keyword.value);
    return { name: keyword.value, PATTERN: isWord ? Lexer.NA : keyword.value };
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    if (typeof token.PATTERN !== "function") return token;
    // No pattern with Unicode classes reaches over the end of a line.
    return { ...token, START_CHARS_HINT: startsOf(terminal.name), LINE_BREAKS: false };
  }

  protected override regexPatternFunction(regex: RegExp): CustomPatternMatcherFunc {
    const sticky = new RegExp(regex, `${regex.flags}y`);
    return (text, offset) => {
      sticky.lastIndex = offset;
      return sticky.test(text) ? [text.slice(offset, sticky.lastIndex)] : null;
    };
  }
}

const built = new WeakMap<Grammar, TokenVocabulary>();

/** The codes of the characters that a terminal can start with. */
function startsOf(terminal: string): number[] {
  const codes = Array.from({ length: 256 }, (_, code) => code);
  if (terminal === "QUANTITY") return [...[..."-+0123456789"].map((sign) => sign.charCodeAt(0)), ...BEYOND];
  if (terminal === "NAME") return [...codes.filter((code) => /[\p{L}_]/u.test(String.fromCharCode(code))), ...BEYOND];
  throw new Error(`Say with what characters ${terminal} starts`);
}

/** Codes beyond Latin: the lexer holds them in lots of 255, of which one stands for all. */
const BEYOND: readonly number[] = [...Array.from({ length: 256 }, (_, lot) => 256 + lot * 255), 0xffff];
