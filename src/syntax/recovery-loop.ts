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
  return parser;
}
