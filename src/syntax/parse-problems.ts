import type { IToken } from "chevrotain";
import type { ParseResult } from "langium";
import type { Problem } from "../model/file-model.ts";
import type { TextRange } from "../model/place.ts";
import { type Advice, type Mistake, rangeOf, readTold } from "./told.ts";

/** What the lexer and the parser found wrong, in plain data. One problem a line: the leftmost explains the others. */
export function syntaxProblems({ lexerErrors, parserErrors }: ParseResult): Problem[] {
  const lexed = lexerErrors.map(({ line = 1, column = 1, length, message, advice }: Mistake) =>
    problem(message, lineRange(line, column, length), advice),
  );
  const parsed = parserErrors.map((error) => {
    const previous = "previousToken" in error ? (error.previousToken as IToken | undefined) : undefined;
    return problem(error.message, placeOf(error.token, previous));
  });
  return firstOfLine([...lexed, ...parsed]);
}

function problem(text: string, at: TextRange, given?: Advice): Problem {
  // The lexer hands over the advice by itself.
  const { message, advice } = given ? { message: text, advice: given } : readTold(text);
  const { range = at, fixes = [], open } = advice;
  return { rule: "syntax", message, range, ...(fixes.length > 0 && { fixes }), ...(open && { open }) };
}

/** The token that is wrong; where something is missing at the end of a line, the last word of that line. */
function placeOf(token: IToken, previous: IToken | undefined): TextRange {
  const real = hasPlace(token);
  const before = previous && hasPlace(previous) ? previous : undefined;
  if (before && (!real || (before.endLine ?? 0) < (token.startLine ?? 0))) return rangeOf(before);
  return real ? rangeOf(token) : lineRange(1, 1, 0);
}

function hasPlace(token: IToken): boolean {
  return Number.isFinite(token.startOffset) && token.image !== "" && token.startOffset >= 0;
}

function lineRange(line: number, column: number, length: number): TextRange {
  return { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: column - 1 + length } };
}

function firstOfLine(problems: readonly Problem[]): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const problem of problems) {
    const { line, character } = problem.range.start;
    const first = byLine.get(line)?.range.start.character ?? Number.POSITIVE_INFINITY;
    if (character < first) byLine.set(line, problem);
  }
  return [...byLine.values()];
}
