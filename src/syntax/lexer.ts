import type { ILexingError, IToken, TokenType } from "chevrotain";
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type TokenizeOptions } from "langium";
import { repairBlocks } from "./block-repair.ts";
import { readOurs, withoutMarkers } from "./merge-conflicts.ts";
import { keepSingleNames } from "./single-names.ts";
import { behind, type Mistake, mistakeAt, rangeOf, readTold, writing } from "./told.ts";
import { readAsMeant } from "./usual-mistakes.ts";
import { classifyWords } from "./word-classifier.ts";

/** Tokens of a journey file: words told apart from keywords by where they stand, and braces balanced. */
export class JourneyLexer extends DefaultLexer {
  private readonly keywords: ReadonlyMap<string, TokenType>;
  private kept: { readonly text: string; readonly result: LexerResult } | undefined;

  constructor(services: LangiumCoreServices) {
    super(services);
    const types = Object.values(this.tokenTypes);
    this.keywords = new Map(types.filter((type) => /^\p{Ll}/u.test(type.name)).map((type) => [type.name, type]));
  }

  /** Lets the next reading be this one, if it is of the same text: for who has looked at the tokens before the parser does. */
  keepForNext(text: string, result: LexerResult): void {
    this.kept = { text, result };
  }

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const kept = this.kept;
    this.kept = undefined;
    // Completion reads the text up to the cursor, where open blocks are no mistake.
    const isPartial = options?.mode === "partial";
    if (kept?.text === text && !isPartial) return kept.result;
    const read = isPartial
      ? { text: options && isWritten(options) ? text : withoutMarkers(text), errors: [] }
      : readOurs(text);
    const lexed = super.tokenize(read.text, options);
    const result = { ...lexed, errors: lexed.errors.map(withAdvice) };
    classifyWords(result.tokens, this.keywords);
    if (isPartial) return result;
    const single = keepSingleNames(result.tokens);
    const meant = readAsMeant(single.tokens, this.tokenTypes, result.errors);
    const { tokens, errors } = repairBlocks(meant.tokens, this.tokenTypes);
    const noticed = [...tokens.flatMap(unclosedText), ...single.errors, ...meant.mistakes, ...errors];
    const all = [...read.errors, ...result.errors, ...noticed];
    return { ...result, tokens, errors: all };
  }
}

/** An error of the lexer with its advice, which came in its message. */
function withAdvice(error: ILexingError): Mistake {
  const { message, advice } = readTold(error.message);
  return { ...error, message, advice };
}

/** Asks for the tokens as they are written: not yet mended, and with what looks like a conflict marker as whatever it is. */
export interface AsWritten extends TokenizeOptions {
  readonly mode: "partial";
  readonly isWritten: true;
}

function isWritten(options: TokenizeOptions): boolean {
  return "isWritten" in options;
}

/** Whether a token is a text whose closing quotes are missing. */
export function isUnclosed({ tokenType, image }: IToken): boolean {
  return tokenType.name === "TEXT" && !/^"(?:\\.|[^"\\])*"$|^"""[\s\S]*"""$/.test(image);
}

function unclosedText(token: IToken): Mistake[] {
  if (!isUnclosed(token)) return [];
  // What begins a block, or ends one, was hardly meant for the text.
  const [rest = ""] = /\s*[{}]?\s*$/.exec(token.image) ?? [];
  const { start } = rangeOf(token);
  const end = { line: start.line, character: start.character + token.image.length - rest.length };
  const isLong = token.image.startsWith('"""');
  const fix = isLong ? writing(behind(token), '"""') : writing({ start: end, end }, '"', 'Write the closing "');
  return [mistakeAt(token, token, `The closing ${isLong ? '"""' : '"'} of this text is missing.`, fix)];
}
