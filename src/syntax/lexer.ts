import type { ILexingError, IToken, TokenType } from "chevrotain";
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type TokenizeOptions } from "langium";
import { repairBlocks } from "./block-repair.ts";
import { readOurs, withoutMarkers } from "./merge-conflicts.ts";
import { keepSingleNames } from "./single-names.ts";
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
    const result = super.tokenize(read.text, options);
    classifyWords(result.tokens, this.keywords);
    if (isPartial) return result;
    const single = keepSingleNames(result.tokens);
    const { tokens, errors } = repairBlocks(single.tokens, this.tokenTypes);
    const all = [...read.errors, ...result.errors, ...tokens.flatMap(unclosedText), ...single.errors, ...errors];
    return { ...result, tokens, errors: all };
  }
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

function unclosedText(token: IToken): ILexingError[] {
  if (!isUnclosed(token)) return [];
  return [
    {
      offset: token.startOffset,
      line: token.startLine,
      column: token.startColumn,
      length: token.image.length,
      message: 'The closing " of this text is missing.',
    },
  ];
}
