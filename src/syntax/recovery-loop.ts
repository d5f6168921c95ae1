import type { IToken, TokenType } from "chevrotain";
import type { LangiumParser } from "langium";

/** Parses the rest of a repetition. */
type Repetition = (this: Repeating, occurrence: number, action: unknown) => void;

/** The part of Chevrotain's parser that goes on in a repetition after a mistake; see its `traits/recoverable` and `recognizer_engine`. */
interface Repeating {
  manyInternal: Repetition;
  atLeastOneInternal: Repetition;
  tryInRepetitionRecovery: (
    this: Repeating,
    goOn: Repetition | (() => void),
    args: readonly unknown[],
    lookahead: () => boolean,
    expected: unknown,
  ) => void;
  findReSyncTokenType: () => TokenType;
  /** The kinds of token with which one of the rules around goes on; with the end of the file among them. */
  flattenFollowSet(): readonly TokenType[];
  tokenMatcher(token: IToken, type: TokenType): boolean;
  /** The token that is so many behind the last one that was read; the end of the file behind all. */
  LA(ahead: number): IToken;
  /** The index of the last token that was read. */
  exportLexerState(): number;
  readonly input: readonly IToken[];
}

/** The next token, from some token on, with which one of the rules around goes on. */
interface Resumption {
  readonly from: number;
  readonly at: number;
  readonly type: TokenType;
}

/**
 * Lets a parser go on after any number of mistakes in a repetition. Chevrotain parses what follows a mistake by calling the same
 * repetition from within itself, and after some thousands of mistakes the stack is full.
 *
 * @returns the same parser.
 */
export function recoverInLoops(parser: LangiumParser): LangiumParser {
  // biome-ignore lint/complexity/useLiteralKeys: the parser keeps it to itself and its subclasses.
  const repeating = parser["wrapper"] as unknown as Repeating;
  const { manyInternal, atLeastOneInternal, tryInRepetitionRecovery } = repeating;
  /** Whether the repetition that has just returned is to go on. Nothing else runs between its wish and its return. */
  let goesOn = false;
  const inLoop = (repetition: Repetition): Repetition =>
    function (occurrence, action) {
      do {
        goesOn = false;
        repetition.call(this, occurrence, action);
      } while (goesOn);
    };
  repeating.manyInternal = inLoop(manyInternal);
  repeating.atLeastOneInternal = inLoop(atLeastOneInternal);
  repeating.tryInRepetitionRecovery = function (goOn, args, lookahead, expected) {
    const isInLoop = goOn === repeating.manyInternal || goOn === repeating.atLeastOneInternal;
    const wish = (): void => {
      goesOn = true;
    };
    tryInRepetitionRecovery.call(this, isInLoop ? wish : goOn, args, lookahead, expected);
  };
  repeating.findReSyncTokenType = resumptionFinder(repeating);
  return parser;
}

/**
 * Finds at which kind of token one of the rules around a mistake goes on. That token may be the last one of a file, and looking for it
 * anew at each mistake would take time with the square of their number.
 */
function resumptionFinder(repeating: Repeating): () => TokenType {
  let input: readonly IToken[] | undefined;
  const known = new Map<string, Resumption>();
  return () => {
    if (input !== repeating.input) known.clear();
    input = repeating.input;
    const types = [...new Set(repeating.flattenFollowSet())];
    const key = types.map(({ tokenTypeIdx }) => tokenTypeIdx).join();
    const from = repeating.exportLexerState() + 1;
    const last = known.get(key);
    if (last && last.from <= from && from <= last.at) return last.type;
    for (let ahead = 1; ; ahead++) {
      const token = repeating.LA(ahead);
      const type = types.find((one) => repeating.tokenMatcher(token, one));
      if (!type) continue;
      known.set(key, { from, at: from + ahead - 1, type });
      return type;
    }
  };
}
