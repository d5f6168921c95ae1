import type { Merged } from "./conflict.ts";
import type { Piece, Versions } from "./piece.ts";

/** A comment above a fact, with the place of its lines in the text of the fact. */
interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves out comments that merged facts have twice although no side wrote them twice: one side wrote a fact between a comment and
 * the fact below it, and the other side changed or removed that fact. The first one stays.
 *
 * @param merged the merged facts of a block in their order.
 * @param versions the facts of the block in each version.
 */
export function withoutDoubles(merged: readonly Merged[], versions: Versions<readonly Piece[]>): readonly Merged[] {
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map((facts) =>
    countsOf(facts.map(({ text }) => text)),
  );
  // Only what was there before can come from both sides without being written by either.
  if (!base || base.size === 0) return merged;
  const found = countsOf(merged.map(({ text }) => text));
  const left = new Map<string, number>();
  for (const [text, before] of base) {
    const wanted = Math.max(1, (ours?.get(text) ?? 0) + (theirs?.get(text) ?? 0) - before);
    if ((found.get(text) ?? 0) > wanted) left.set(text, wanted);
  }
  if (left.size === 0) return merged;
  return merged.map((fact) => {
    const doubles = commentsAbove(fact.text).filter((comment) => {
      const more = left.get(comment.text);
      if (more !== undefined) left.set(comment.text, more - 1);
      return more !== undefined && more <= 0;
    });
    return { ...fact, text: without(fact.text, doubles) };
  });
}

/**
 * The same for the comments before the end of a block or of the file: there they are when what they were about was removed.
 *
 * @param facts the merged facts of the block.
 * @param end the merged end of the block, with the comments before it.
 * @param versions the block in each version.
 */
export function endWithoutDoubles(facts: Merged, end: Merged, versions: Versions<string>): Merged {
  if (facts.conflicts > 0 || end.conflicts > 0) return end;
  const doubles = commentsAbove(end.text).filter(({ text }) => {
    const times = (block: string): number => linesOf(block).filter((line) => line === text).length;
    const wanted = Math.max(1, times(versions.ours) + times(versions.theirs) - times(versions.base));
    return times(versions.base) > 0 && times(facts.text + end.text) > wanted;
  });
  return { ...end, text: without(end.text, doubles) };
}

/** The comments of a block on lines of their own, at any depth. */
function linesOf(block: string): string[] {
  return [...block.matchAll(/^[^\S\n]*(\/\/[^\n]*|\/\*[\s\S]*?\*\/)[^\S\n]*$/gm)].map(([, text = ""]) =>
    text.trimEnd(),
  );
}

function without(text: string, comments: readonly Comment[]): string {
  return comments.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function countsOf(facts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of facts.flatMap(commentsAbove)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The comments on lines of their own at the start of a text. */
function commentsAbove(text: string): Comment[] {
  const found: Comment[] = [];
  const line = /[^\S\n]*(?:\n|(\/\/[^\n]*|\/\*[\s\S]*?\*\/)[^\S\n]*\n)/y;
  for (let start = 0, match = line.exec(text); match; start = line.lastIndex, match = line.exec(text)) {
    const [, comment] = match;
    if (comment !== undefined) found.push({ text: comment.trimEnd(), start, end: line.lastIndex });
  }
  return found;
}
