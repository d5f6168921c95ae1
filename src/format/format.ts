import { align } from "./align.ts";
import { commentEdits, indentOf } from "./comments.ts";
import { conflictsIn } from "./conflicts.ts";
import { type Edit, whiteSpaceEdits } from "./edit.ts";
import { type Line, layLines } from "./lines.ts";
import type { Source, SourceToken } from "./source.ts";

/**
 * What to change to make a text canonical: its white space, and nothing else. A text that can't be parsed is formatted as
 * well, as far as it is understood; one with conflicts of git stays as it is until they are settled.
 *
 * @returns edits in order, one for each stretch of white space that is not as it should be; none for a canonical text.
 */
export function formatEdits(source: Source): Edit[] {
  const { text } = source;
  if (conflictsIn(text).length > 0) return [];
  const lineEnd = lineEndOf(text);
  const lines = layLines(source);
  align(lines);
  const edits: Edit[][] = [];
  // A byte order mark is no white space that belongs to the first line.
  let end = text.startsWith("\uFEFF") ? 1 : 0;
  const between = (until: number, wanted: string): void => {
    if (until - end === wanted.length && text.startsWith(wanted, end)) return;
    edits.push(whiteSpaceEdits(end, text.slice(end, until), wanted));
  };
  for (const [index, line] of lines.entries()) {
    for (const [at, token] of line.tokens.entries()) {
      between(token.start, at > 0 ? (line.gaps[at] ?? "") : index > 0 ? lineStart(line, lineEnd) : "");
      if (token.kind === "block-comment") {
        edits.push(commentEdits(token, () => writtenColumn(text, token), at > 0 ? undefined : line.indent));
      }
      end = token.end;
    }
  }
  between(text.length, lines.length > 0 ? lineEnd : "");
  return edits.flat();
}

function lineStart({ blankBefore, indent }: Line, lineEnd: string): string {
  return lineEnd + (blankBefore ? lineEnd : "") + " ".repeat(indent);
}

/** How the lines of a text end: as the first one does that has something in it. */
function lineEndOf(text: string): string {
  const first = /\r\n|\r|\n/;
  return (first.exec(text.trimStart()) ?? first.exec(text))?.[0] ?? "\n";
}

function writtenColumn(text: string, { start }: SourceToken): number {
  let lineStart = start;
  while (lineStart > 0 && text[lineStart - 1] !== "\n" && text[lineStart - 1] !== "\r") lineStart--;
  return indentOf(text.slice(lineStart, start));
}
