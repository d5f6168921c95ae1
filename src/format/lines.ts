import { CONTINUATION, INDENT, LINE_WIDTH } from "./limits.ts";
import { isComment, isManyLines, type Source, type SourceToken } from "./source.ts";
import { spaceBetween } from "./spacing.ts";
import { columnsOf } from "./text-columns.ts";
import { type WrittenLines, writtenLines } from "./written-lines.ts";

/** A line of the canonical text. */
export interface Line {
  readonly tokens: SourceToken[];
  /** The white space before each of its tokens; nothing before the first. */
  readonly gaps: string[];
  /** Spaces before its first token. */
  readonly indent: number;
  readonly blankBefore: boolean;
  /** Whether it goes on with the fact of the line before. */
  readonly goesOn: boolean;
  /** Whether it holds something that the language does not know: then it keeps its inner white space. */
  readonly unknown: boolean;
}

/** Divides the tokens into the lines of the canonical text, indented and spaced, with nothing aligned yet. */
export function layLines(source: Source): Line[] {
  return new LineLayout(source).run();
}

class LineLayout {
  private readonly source: Source;
  private readonly tokens: readonly SourceToken[];
  private readonly written: WrittenLines;
  /** For each token, the column of its end if all tokens stood in one line. */
  private readonly ends: Float64Array;
  /** For each token, whether it is an opening brace whose block stands in one line. */
  private readonly oneLine: Uint8Array;
  /** For each token, whether a line that starts with it goes on with the fact of the line before. */
  private readonly goingOn: Uint8Array;
  private readonly lines: Line[] = [];

  constructor(source: Source) {
    this.source = source;
    this.tokens = source.tokens;
    this.written = writtenLines(source);
    this.ends = new Float64Array(source.tokens.length);
    this.oneLine = new Uint8Array(source.tokens.length);
    this.goingOn = goingOn(source.tokens);
  }

  run(): Line[] {
    const { tokens, ends } = this;
    let column = 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as SourceToken;
      column += this.gap(index).length + columnsOf(token.image);
      ends[index] = column;
    }
    const open: number[] = [];
    let lineStart = 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as SourceToken;
      const block = open.at(-1);
      const inOneLine = block !== undefined && this.oneLine[block] === 1;
      if (index === 0 || this.breaksBefore(index, inOneLine)) {
        lineStart = index;
        this.startLine(index);
      } else {
        const line = this.lines.at(-1) as Line;
        line.tokens.push(token);
        line.gaps.push(this.written.unknown[index] ? this.writtenGap(index) : this.gap(index));
      }
      if (token.kind === "open") {
        open.push(index);
        this.oneLine[index] = inOneLine || this.staysInOneLine(index, lineStart) ? 1 : 0;
      } else if (token.kind === "close") {
        open.pop();
      }
    }
    return this.lines;
  }

  private startLine(index: number): void {
    const token = this.tokens[index] as SourceToken;
    const before = this.tokens[index - 1];
    const previous = this.lines.at(-1);
    const startsBlock =
      before?.kind === "open" || (before && isComment(before) && previous?.tokens.at(-2)?.kind === "open");
    const blankBefore = this.written.breaks[index] === 2 && index > 0 && !startsBlock && token.kind !== "close";
    const goesOn = this.goingOn[index] === 1;
    this.lines.push({
      goesOn,
      tokens: [token],
      gaps: [""],
      indent: token.depth * INDENT + (goesOn ? CONTINUATION : 0),
      blankBefore,
      unknown: this.written.unknown[index] === 1,
    });
  }

  /** Whether a block that is written in one line, or is empty, fits into one. */
  private staysInOneLine(open: number, lineStart: number): boolean {
    const { pair } = this.tokens[open] as SourceToken;
    if (pair === undefined) return false;
    if (pair === open + 1) return true;
    for (let at = open + 1; at <= pair; at++) {
      const token = this.tokens[at] as SourceToken;
      if (this.written.breaks[at] || token.kind === "line-comment" || isManyLines(token.image)) return false;
    }
    if (!this.source.balanced || this.written.unknown[open]) return true;
    const from = (this.ends[lineStart] ?? 0) - columnsOf((this.tokens[lineStart] as SourceToken).image);
    return (this.lines.at(-1)?.indent ?? 0) + (this.ends[pair] ?? 0) - from <= LINE_WIDTH;
  }

  private breaksBefore(index: number, inOneLine: boolean): boolean {
    const { breaks, unknown } = this.written;
    const [left, right] = [this.tokens[index - 1] as SourceToken, this.tokens[index] as SourceToken];
    const isBroken = breaks[index] !== 0;
    if (!this.source.balanced || left.kind === "line-comment") return isBroken;
    if (isBroken) {
      if (unknown[index] || unknown[index - 1] || right.pair === undefined) return true;
      const joinsHeader = right.kind === "open" && !isComment(left) && left.pair === undefined;
      return !joinsHeader && right.pair !== index - 1;
    }
    if (inOneLine || unknown[index] || isComment(right)) return false;
    if (right.kind === "close") return right.pair !== index - 1;
    if (isComment(left)) return right.role === "fact" && this.lines.at(-1)?.tokens[0] !== left;
    return right.role === "fact";
  }

  private gap(index: number): string {
    const left = this.tokens[index - 1];
    return left ? (spaceBetween(left, this.tokens[index] as SourceToken) ?? this.writtenGap(index)) : "";
  }

  private writtenGap(index: number): string {
    return this.source.text.slice(this.tokens[index - 1]?.end, this.tokens[index]?.start);
  }
}

function goingOn(tokens: readonly SourceToken[]): Uint8Array {
  const result = new Uint8Array(tokens.length);
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index] as SourceToken;
    const isBrace = token.kind === "open" || token.kind === "close";
    // A comment goes where the next token goes.
    result[index] = isComment(token) ? (result[index + 1] ?? 0) : token.role === "more" && !isBrace ? 1 : 0;
  }
  return result;
}
