import type { ILexingError, IToken } from "chevrotain";
import type { Fix, OpenFix } from "../model/finding.ts";
import type { TextRange } from "../model/place.ts";

/** What goes with a message: ways to mend what it is about, and its place where that is not the token that is wrong. */
export interface Advice {
  readonly range?: TextRange;
  readonly fixes?: readonly Fix[];
  readonly open?: OpenFix;
}

/** Something wrong that was noticed between lexing and parsing. */
export interface Mistake extends ILexingError {
  readonly advice?: Advice;
}

/** Parts the message from its advice. No message holds it: it can't be seen. */
const APART = "\u0000";

/**
 * A message with its advice. Lexer and parser take messages as texts alone, so the advice travels behind the text until
 * {@link readTold} parts them: for what the lexer says in `JourneyLexer`, for what the parser says in `syntaxProblems`.
 */
export function told(message: string, advice: Advice = {}): string {
  return `${message.replaceAll(APART, "\uFFFD")}${APART}${JSON.stringify(advice)}`;
}

/** A message as people read it, and its advice. @param text from {@link told}, or a plain message. */
export function readTold(text: string): { readonly message: string; readonly advice: Advice } {
  const at = text.lastIndexOf(APART);
  if (at < 0) return { message: text, advice: {} };
  return { message: text.slice(0, at), advice: JSON.parse(text.slice(at + 1)) as Advice };
}

/** A mistake at one token or from one to another. */
export function mistakeAt(from: IToken, to: IToken, message: string, ...fixes: readonly Fix[]): Mistake {
  const { startOffset: offset, startLine: line, startColumn: column } = from;
  const length = to.startOffset + to.image.length - offset;
  return { offset, line, column, length, message, advice: { fixes } };
}

/** A fix that writes a text instead of what is in a range. */
export function writing(range: TextRange, text: string, title = `Write ${text.trim()}`): Fix {
  return { title, steps: [{ kind: "replace", range, text }] };
}

/** A fix that removes what is in a range. @param what it is called in the title. */
export function removing(range: TextRange, what: string): Fix {
  return { title: `Remove ${what}`, steps: [{ kind: "replace", range, text: "" }] };
}

/** Where a token stands, or from one token to another. */
export function rangeOf(from: IToken, to: IToken = from): TextRange {
  const { startLine = 1, startColumn = 1 } = from;
  const { endLine = to.startLine ?? startLine, endColumn = to.startColumn ?? startColumn } = to;
  return {
    start: { line: startLine - 1, character: startColumn - 1 },
    end: { line: endLine - 1, character: endColumn },
  };
}

/** The empty place right behind a token. */
export function behind(token: IToken): TextRange {
  const { end } = rangeOf(token);
  return { start: end, end };
}

/** The empty place right before a token. */
export function before(token: IToken): TextRange {
  const { start } = rangeOf(token);
  return { start, end: start };
}
