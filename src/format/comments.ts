import { type Edit, whiteSpaceEdits } from "./edit.ts";
import { INDENT } from "./limits.ts";
import type { SourceToken } from "./source.ts";

/**
 * Moves the further lines of a comment with its first one. Lines that all begin with `*` get their stars below the first
 * star; others keep their indentation relative to each other. White space at the end of lines goes.
 *
 * @param from the column of its first character as it is written.
 * @param to that column in the canonical text; `undefined` when other things stand before it, and nothing moves.
 */
export function commentEdits(comment: SourceToken, from: number, to: number | undefined): Edit[] {
  const lines = [...comment.image.matchAll(/([^\S\r\n]*)([^\r\n]*?)([^\S\r\n]*)(?:\r\n|\r|\n|$)/g)]
    .filter((match) => match[0] !== "")
    .map(([, lead = "", text = "", trail = ""], index, { [index]: match }) => ({
      ...{ start: comment.start + (match?.index ?? 0), lead, text, trail },
    }));
  const further = lines.slice(1).filter(({ text }) => text !== "");
  const starred = further.every(({ text }) => text.startsWith("*"));
  const least = Math.min(...further.map(({ lead }) => indentOf(lead)));
  const shift = to === undefined ? 0 : Math.max(to - from, -least);

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

/** Columns of white space; a tab counts as one step of indentation. */
export function indentOf(space: string): number {
  return space.replaceAll("\t", " ".repeat(INDENT)).length;
}
