import { type Edit, whiteSpaceEdits } from "./edit.ts";
import { INDENT } from "./limits.ts";
import type { SourceToken } from "./source.ts";

/**
 * Moves the further lines of a comment with its first one. Lines that all begin with `*` get their stars below the first
 * star; others keep their indentation relative to each other. White space at the end of lines goes.
 *
 * @param from tells the column of its first character as it is written.
 * @param to that column in the canonical text; `undefined` when other things stand before it, and nothing moves.
 */
export function commentEdits(comment: SourceToken, from: () => number, to: number | undefined): Edit[] {
  const lines = linesOf(comment);
  const further = lines.slice(1).filter(({ text }) => text !== "");
  const starred = further.every(({ text }) => text.startsWith("*"));
  const least = further.reduce((width, { lead }) => Math.min(width, indentOf(lead)), Number.POSITIVE_INFINITY);
  const shift = to === undefined || further.length === 0 ? 0 : Math.max(to - from(), -least);

  const leadOf = (lead: string): string => {
    if (to !== undefined && starred) return " ".repeat(to + 1);
    return shift === 0 ? lead : " ".repeat(indentOf(lead) + shift);
  };
  return lines.flatMap(({ start, lead, text, trail }, index) => {
    if (text === "") return whiteSpaceEdits(start, lead + trail, "");
    const behind = start + lead.length + text.length;
    return [...(index === 0 ? [] : whiteSpaceEdits(start, lead, leadOf(lead))), ...whiteSpaceEdits(behind, trail, "")];
  });
}

interface CommentLine {
  /** Offset of its first character. */
  readonly start: number;
  /** White space before its text. */
  readonly lead: string;
  readonly text: string;
  /** White space behind its text. */
  readonly trail: string;
}

function linesOf({ image, start }: SourceToken): CommentLine[] {
  return [...image.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => {
    const text = line.trim();
    const lead = text === "" ? line : line.slice(0, line.indexOf(text));
    return { start: start + index, lead, text, trail: line.slice(lead.length + text.length) };
  });
}

/** Columns of white space; a tab counts as one step of indentation. */
export function indentOf(space: string): number {
  return space.replaceAll("\t", " ".repeat(INDENT)).length;
}
