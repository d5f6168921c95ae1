import { fillLines } from "../../algorithms/fill-lines.ts";
import { type Font, graphemes, plainWidth, textWidth } from "./text-width.ts";

export interface Wrapped {
  readonly lines: readonly string[];
  /** Of the widest line, in px. */
  readonly width: number;
  /** True when the lines do not hold the whole text; the last then ends in an ellipsis. */
  readonly cut: boolean;
}

const ELLIPSIS = "…";

const WORDS = new Intl.Segmenter("en", { granularity: "word" });
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const OPENING = /^[\p{Ps}\p{Pi}]+$/u;
const CLOSING = /^[^\p{L}\p{N}\p{S}\p{Ps}\p{Pi}]/u;
/** After these a long word may be broken without a hyphen: `and/or`, `reply-time`, an address. */
const SOFT_BREAK = /(?<=[-/\\_.,:;=&?@])(?=[\p{L}\p{N}])/u;
/** A dot between two facts, where the line ends and separates them already. */
const DANGLING = / ·$/;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
/** White space, and characters that no drawing may hold or that would break its line. */
const BLANK = /[\s\p{Cc}\u{2028}\u{2029}]+/gu;

/**
 * Breaks a text into lines no wider than `width` px: between words, inside a word only where it alone is too wide.
 *
 * @param maxLines at least 1. What does not fit is replaced by an ellipsis.
 * @returns no lines for a blank text.
 */
export function wrap(text: string, font: Font, width: number, maxLines = Number.POSITIVE_INFINITY): Wrapped {
  return wrapPlain(text, font, width, maxLines) ?? wrapAny(text, font, width, maxLines);
}

/** Wraps what nearly all texts are, words of Latin letters of which none is too wide; `undefined` for others and those to be cut. */
function wrapPlain(text: string, font: Font, width: number, maxLines: number): Wrapped | undefined {
  const whole = plainWidth(text, font);
  if (whole === undefined || hasLooseSpace(text)) return undefined;
  if (whole <= width) return { lines: [text], width: whole, cut: false };
  const words = text.split(" ");
  const widths = words.map((word) => plainWidth(word, font) ?? 0);
  if (widths.some((wordWidth) => wordWidth > width)) return undefined;
  const starts = fillLines(widths, plainWidth(" ", font) ?? 0, width);
  if (starts.length > maxLines) return undefined;
  const lines = starts.map((start, line) => {
    const filled = words.slice(start, starts[line + 1]).join(" ");
    return line < starts.length - 1 ? filled.replace(DANGLING, "") : filled;
  });
  return { lines, width: widest(lines, font), cut: false };
}

/** Whether a text has space at an end, more than one in a row or one that must not be broken at, or nothing at all. */
function hasLooseSpace(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === NO_BREAK_SPACE || (code === SPACE && before === SPACE)) return true;
    before = code;
  }
  return before === SPACE;
}

function wrapAny(text: string, font: Font, width: number, maxLines: number): Wrapped {
  const { lines, cut } = fill(split(text.replace(BLANK, " ").trim(), font, width), font, width, maxLines);
  return { lines, width: widest(lines, font), cut };
}

/** Fills lines with pieces, as many as fit on each. */
function fill(pieces: readonly string[], font: Font, width: number, maxLines: number): Omit<Wrapped, "width"> {
  const lines: string[] = [];
  let line = "";
  for (const [index, piece] of pieces.entries()) {
    const longer = line + piece;
    if (line === "" || textWidth(longer.trimEnd(), font) <= width) {
      line = longer;
      continue;
    }
    if (lines.length + 1 >= maxLines) {
      const rest = line + pieces.slice(index).join("");
      return { lines: [...lines, shorten(rest, font, width)], cut: true };
    }
    lines.push(line.trimEnd().replace(DANGLING, ""));
    line = piece;
  }
  if (line.trimEnd() !== "") lines.push(line.trimEnd());
  return { lines, cut: false };
}

function widest(lines: readonly string[], font: Font): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, textWidth(line, font));
  return width;
}

/** The text on one line, with an ellipsis where it is wider than `width` px. */
function shorten(text: string, font: Font, width: number): string {
  if (textWidth(text, font) <= width) return text;
  let kept = "";
  for (const grapheme of graphemes(text)) {
    if (textWidth(kept + grapheme + ELLIPSIS, font) > width) break;
    kept += grapheme;
  }
  return kept.trimEnd() + ELLIPSIS;
}

/** Pieces between which a line may end; each keeps the space that follows it. None is wider than `width`. */
function split(text: string, font: Font, width: number): string[] {
  const pieces: string[] = [];
  for (const word of text.match(/\S+ ?/gu) ?? []) {
    for (const part of UNSPACED.test(word) ? unspacedWords(word) : [word]) {
      if (textWidth(part.trimEnd(), font) <= width) pieces.push(part);
      else for (const chunk of part.split(SOFT_BREAK)) for (const piece of chop(chunk, font, width)) pieces.push(piece);
    }
  }
  return pieces;
}

/** Words of a text without spaces; punctuation stays with the word that it closes or opens. */
function unspacedWords(text: string): string[] {
  const words: string[] = [];
  let opening = "";
  for (const { segment } of WORDS.segment(text)) {
    if (OPENING.test(segment)) opening += segment;
    else if (CLOSING.test(segment) && opening === "" && words.length > 0) words.push((words.pop() ?? "") + segment);
    else {
      words.push(opening + segment);
      opening = "";
    }
  }
  return opening === "" ? words : [...words, opening];
}

function chop(word: string, font: Font, width: number): string[] {
  if (textWidth(word.trimEnd(), font) <= width) return [word];
  const chunks: string[] = [];
  let chunk = "";
  for (const grapheme of graphemes(word)) {
    if (chunk !== "" && textWidth((chunk + grapheme).trimEnd(), font) > width) {
      chunks.push(chunk);
      chunk = "";
    }
    chunk += grapheme;
  }
  return [...chunks, chunk];
}
