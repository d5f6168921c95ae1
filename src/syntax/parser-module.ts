import {
  createGrammarConfig,
  createLangiumParser,
  type LangiumCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from "langium";
import { parserConfig } from "../generated/langium/module.ts";
import { CharacterMessages } from "./character-messages.ts";
import { JourneyLexer } from "./lexer.ts";
import { KeywordLookahead } from "./lookahead.ts";
import { recoverInLoops } from "./recovery-loop.ts";
import { SyntaxMessages } from "./syntax-messages.ts";
import { JourneyTokenBuilder } from "./token-builder.ts";
import { JourneyValueConverter } from "./value-converter.ts";

/** How a text is read, which is the same in an editor and without one. */
export const parserModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new JourneyTokenBuilder(),
    Lexer: (services) => new JourneyLexer(services),
    GrammarConfig: (services) => ({
      ...createGrammarConfig(services),
      nameRegexp: /[\p{L}\p{M}\p{N}_-]|\u200C|\u200D/u,
    }),
    ParserConfig: () => ({ ...parserConfig, lookaheadStrategy: new KeywordLookahead() }),
    ValueConverter: () => new JourneyValueConverter(),
    LangiumParser: (services) => recoverInLoops(createLangiumParser(services)),
    ParserErrorMessageProvider: () => new SyntaxMessages(),
    LexerErrorMessageProvider: () => new CharacterMessages(),
  },
};
