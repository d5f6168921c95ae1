import { isComment, isManyLines, type Source, type SourceToken } from "../format/source.ts";
import { clausesOf } from "./clauses.ts";
import { keyOfFact } from "./fact-keys.ts";
import type { Form, Piece } from "./piece.ts";

/**
 * Reads a text into pieces: facts with the comments above them, their words, and their blocks. All braces have to be balanced.
 */
export function readPieces(source: Source): Piece {
  return new PieceReader(source).file();
}

class PieceReader {
  private readonly text: string;
  private readonly tokens: readonly SourceToken[];
  /** Index of the next token. */
  private at = 0;
  /** Offset of the first character that is in no piece yet. */
  private offset = 0;

  constructor({ text, tokens }: Source) {
    this.text = text;
    this.tokens = tokens;
  }

  file(): Piece {
    const preface = this.preface();
    const body = this.body();
    const tail = this.lines("tail", this.text.length);
    return this.slots("file", "file", 0, [preface, body, tail]);
  }

  /** The comments before the first fact that a blank line separates from it: they are about the file. */
  private preface(): Piece {
    const first = this.tokens.find((token) => !isComment(token))?.start ?? 0;
    const [, comments = ""] = /^([\s\S]*\S[^\S\n]*\n)[^\S\n]*\n/.exec(this.text.slice(0, first)) ?? [];
    return this.lines("preface", comments.length);
  }

  /** Facts until the end of the block or of the file. */
  private body(): Piece {
    const start = this.offset;
    const facts: Piece[] = [];
    for (let next = this.nextWord(); next && next.kind !== "close"; next = this.nextWord()) facts.push(this.fact(next));
    return this.piece("body", "body", start, "list", facts);
  }

  private fact(first: SourceToken): Piece {
    const start = this.offset;
    const lead = this.lines("lead", this.lineStart(first.start));
    const coreStart = this.offset;
    const words = this.words(first);
    const parts = [words];
    const opens = this.nextWord()?.kind === "open";
    if (opens) parts.push(this.brace());
    parts.push(this.rest());
    const head = this.slots("head", "head", coreStart, parts);
    const inside = opens ? [this.body(), this.close()] : [];
    const core = this.slots("core", "core", coreStart, [head, ...inside]);
    const kind = first.fact ?? "unknown";
    return this.slots(kind, keyOfFact(kind, words, first.image), start, [lead, core]);
  }

  /** The words from the first one of a fact up to its block, its end, or the next fact. */
  private words(first: SourceToken): Piece {
    const start = this.offset;
    const from = this.tokens.indexOf(first, this.at);
    let to = from;
    for (let next = from + 1; next < this.tokens.length; next++) {
      const token = this.tokens[next];
      if (!token || token.kind === "open" || token.kind === "close" || token.role === "fact") break;
      if (token.role === "unknown" && this.startsLine(token) && !isComment(token)) break;
      if (!isComment(token)) to = next;
    }
    const words = this.tokens.slice(from, to + 1);
    this.at = to + 1;
    this.offset = words.at(-1)?.end ?? start;
    return this.piece("words", "words", start, "list", clausesOf(this.text, words, first.fact ?? "", start));
  }

  private close(): Piece {
    const start = this.offset;
    const closing = this.nextWord();
    const lead = this.lines("lead", closing ? this.lineStart(closing.start) : this.offset);
    return this.slots("close", "close", start, [lead, this.brace(), this.rest()]);
  }

  /** The next brace, with the comments before it. */
  private brace(): Piece {
    const start = this.offset;
    const brace = this.nextWord();
    if (brace) {
      this.at = this.tokens.indexOf(brace, this.at) + 1;
      this.offset = brace.end;
    }
    return this.piece("brace", "brace", start, "leaf", []);
  }

  /** The comments after a fact or a brace up to the end of its line; nothing where something else follows on the line. */
  private rest(): Piece {
    const start = this.offset;
    let end = start;
    let at = this.at;
    for (let token = this.tokens[at]; token && isComment(token); token = this.tokens[++at]) {
      if (this.text.slice(end, token.start).includes("\n") || isManyLines(token.image)) break;
      end = token.end;
    }
    const lineEnd = /[^\S\n]*\n/y;
    lineEnd.lastIndex = end;
    if (lineEnd.test(this.text)) {
      this.at = at;
      this.offset = lineEnd.lastIndex;
    }
    return this.piece("rest", "rest", start, "leaf", []);
  }

  /** The lines up to an offset: comments and blank lines. */
  private lines(key: string, until: number): Piece {
    const start = this.offset;
    const parts: Piece[] = [];
    for (const { 0: line } of this.text.slice(start, Math.max(start, until)).matchAll(/[^\n]*\n|[^\n]+$/g)) {
      const from = this.offset;
      this.offset += line.length;
      parts.push(this.piece("comment", line.trim(), from, "leaf", []));
    }
    while ((this.tokens[this.at]?.end ?? Number.POSITIVE_INFINITY) <= this.offset) this.at++;
    return this.piece(key, key, start, "list", parts);
  }

  /** The next token that is not a comment. */
  private nextWord(): SourceToken | undefined {
    let at = this.at;
    for (let token = this.tokens[at]; token && isComment(token); token = this.tokens[++at]);
    return this.tokens[at];
  }

  /** The start of the line of an offset if there is only white space before it; else the offset that is read next. */
  private lineStart(offset: number): number {
    const start = this.text.lastIndexOf("\n", offset - 1) + 1;
    return start > this.offset && this.text.slice(start, offset).trim() === "" ? start : this.offset;
  }

  private startsLine({ start }: SourceToken): boolean {
    return this.text.slice(this.text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
  }

  private slots(kind: string, key: string, start: number, parts: readonly Piece[]): Piece {
    return this.piece(kind, key, start, "slots", parts);
  }

  /** The piece from an offset up to here. */
  private piece(kind: string, key: string, start: number, form: Form, parts: readonly Piece[]): Piece {
    const text = this.text.slice(start, this.offset);
    const isLines = (start === 0 || this.text[start - 1] === "\n") && text.endsWith("\n");
    return { kind, key, text, form, parts, isLines };
  }
}
