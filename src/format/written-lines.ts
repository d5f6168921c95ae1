import type { Source, SourceToken } from "./source.ts";

/** How the text is divided into lines now. */
export interface WrittenLines {
  /** For each token, the line breaks before it: 0, 1, or 2 for any more. */
  readonly breaks: Uint8Array;
  /** For each token, whether its line holds something that the language does not know. */
  readonly unknown: Uint8Array;
}

export function writtenLines({ text, tokens }: Source): WrittenLines {
  const breaks = new Uint8Array(tokens.length);
  const unknown = new Uint8Array(tokens.length);
  let lineStart = 0;
  let end = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as SourceToken;
    breaks[index] = Math.min(2, lineBreaks(text, end, token.start));
    end = token.end;
    if (breaks[index]) lineStart = index;
    if (index > lineStart && unknown[index - 1]) unknown[index] = 1;
    else if (token.role === "unknown") unknown.fill(1, lineStart, index + 1);
  }
  return { breaks, unknown };
}

/** Line breaks between two offsets; one of two characters counts once. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const character = text.charCodeAt(at);
    if (character === 10 || (character === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
