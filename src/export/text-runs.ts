import bidiFactory from "bidi-js";
import { highest } from "../algorithms/extremes.ts";
import type { Face, FontBook } from "./fonts.ts";

/** A stretch of text in one font and one direction. */
export interface TextRun {
  readonly text: string;
  readonly face: Face;
}

export interface TextStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  /** The one that the line as a whole has; from left to right when absent. */
  readonly direction?: "ltr" | "rtl";
}

const bidi = bidiFactory();

/** What turns the direction of a text around, and is not drawn itself. */
const DIRECTION_MARKS = /[\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** Scripts from right to left; a font lays them so by itself, also Persian digits, which run to the right. */
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

interface Piece extends TextRun {
  readonly level: number;
}

/** The runs of a line in the order in which they stand, from left to right. */
export function runsOf(text: string, style: TextStyle, book: FontBook): TextRun[] {
  const pieces = piecesOf(text, style, book);
  const deepest = highest(
    pieces.map(({ level }) => level),
    0,
  );
  // As the rule L2 of Unicode's algorithm says: from the innermost direction outwards, what runs so is turned around.
  for (let level = deepest; level > 0; level--) turnAround(pieces, level);
  return pieces.map(({ text: letters, face, level }) => ({
    text: (level % 2 === 1) === RIGHT_TO_LEFT.test(letters) ? letters : reversed(letters),
    face,
  }));
}

function piecesOf(text: string, style: TextStyle, book: FontBook): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(text, style.direction ?? "ltr");
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const pieces: Piece[] = [];
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    const letters = (mirrored.get(index) ?? segment).replace(DIRECTION_MARKS, "");
    if (letters === "") continue;
    const level = levels[index] ?? 0;
    const last = pieces.at(-1);
    const face = faceFor(letters, style, book, last?.face);
    if (last?.level === level && last.face === face) pieces[pieces.length - 1] = { ...last, text: last.text + letters };
    else pieces.push({ text: letters, face, level });
  }
  return pieces;
}

/** Spaces and the like stay in the font of the word before them. */
function faceFor(letters: string, { bold, italic }: TextStyle, book: FontBook, before: Face | undefined): Face {
  const own = bold ? book.bold : italic ? book.italic : book.regular;
  const code = letters.codePointAt(0) ?? 0;
  const draws = (face: Face): boolean => face.font.hasGlyphForCodePoint(code);
  if (before && before !== own && /^[\s\p{P}]/u.test(letters) && draws(before)) return before;
  return draws(own) ? own : (book.others[bold ? "bold" : "regular"].find(draws) ?? own);
}

function turnAround(pieces: Piece[], level: number): void {
  for (let start = 0; start < pieces.length; start++) {
    let end = start;
    while ((pieces[end]?.level ?? -1) >= level) end++;
    for (const [at, piece] of pieces.slice(start, end).toReversed().entries()) pieces[start + at] = piece;
    if (end > start) start = end;
  }
}

function reversed(text: string): string {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)
    .toReversed()
    .join("");
}
