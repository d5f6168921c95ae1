import type { Found, Piece } from "./piece.ts";

/** How conflict markers look. */
export interface Marking {
  /** The length of a marker in characters; 7 in git by default. */
  readonly size: number;
  /** The names of the two sides, such as `HEAD` and a branch. */
  readonly ours: string;
  readonly theirs: string;
  /** The name of the base; without one, the base is not shown. */
  readonly base?: string;
}

/** A merged text, with the number of conflicts in it. */
export interface Merged {
  readonly text: string;
  readonly conflicts: number;
}

/** Both versions of whole lines, and the base if it has a name, between git's own conflict markers. */
export function markConflict({ base, ours, theirs }: Found<Piece>, marking: Marking): Merged {
  const lineEnd = (ours ?? theirs)?.text.includes("\r\n") ? "\r\n" : "\n";
  const marker = (sign: string, label: string): string =>
    `${`${sign.repeat(marking.size)} ${label}`.trimEnd()}${lineEnd}`;
  const origin = marking.base === undefined ? [] : [marker("|", marking.base), base?.text ?? ""];
  const text = [
    ...[marker("<", marking.ours), ours?.text ?? "", ...origin],
    ...[marker("=", ""), theirs?.text ?? "", marker(">", marking.theirs)],
  ].join("");
  return { text, conflicts: 1 };
}

/**
 * Joins merged parts. Parts that were not next to each other in either side are kept apart: words by a space, and conflicts in
 * lines of their own.
 */
export function join(parts: readonly Merged[]): Merged {
  let text = "";
  let conflicts = 0;
  for (const part of parts) {
    if (part.conflicts > 0 && text !== "" && !text.endsWith("\n")) text += "\n";
    else if (/[\p{L}\p{N}_"-]$/u.test(text.slice(-2)) && /^[\p{L}\p{N}_"-]/u.test(part.text)) text += " ";
    text += part.text;
    conflicts += part.conflicts;
  }
  return { text, conflicts };
}
