import { BOLD_WIDTHS, REGULAR_WIDTHS, UNITS_PER_EM, type WidthRun } from "./font-widths.ts";

export interface Font {
  /** In px. */
  readonly size: number;
  readonly bold: boolean;
}

// Characters outside the table are drawn by whatever font the reader has. These estimates, in em, are on the wide
// side, because a gap after a word is better than a word that runs over its box.
const FULL_WIDTH_EM = 1;
/** Emoji fonts differ most: 1 em at Apple, about 1.25 em at Google, 1.37 em at Microsoft. */
const EMOJI_EM = 1.37;
const SYMBOL_EM = 0.9;
const OTHER_EM = 0.62;
/** How much wider a stand-in font is when bold. */
const OTHER_BOLD = 1.1;

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|\p{RI}\p{RI}|\u{20E3}/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const SYMBOL = /[\p{S}\p{Co}\p{Cn}]/u;
/** Scripts drawn on a square: Han, kana, Hangul, bopomofo, Yi, their punctuation and the full-width forms. */
const FULL_WIDTH =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u{2E80}-\u{303F}\u{30FB}-\u{30FF}\u{FE30}-\u{FE4F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}]/u;

const REGULAR = table(REGULAR_WIDTHS);
const BOLD = table(BOLD_WIDTHS);

/** Codes below this, up to arrows and signs like `≤`, are looked up in an array; nearly all texts hold no others. */
const PLAIN_CODES = 0x2300;
/** Stands for a character that is not measured alone: controls, the soft hyphen. */
const NOT_PLAIN = -1;
const PLAIN_REGULAR = plainTable(REGULAR);
const PLAIN_BOLD = plainTable(BOLD);

/** The width in px of a text on one line. Kerning, which only ever narrows, is left out. */
export function textWidth(text: string, font: Font): number {
  const plain = plainWidth(text, font);
  if (plain !== undefined) return plain;
  let em = 0;
  for (const grapheme of graphemes(text)) em += graphemeEm(grapheme, font.bold);
  return em * font.size;
}

/** The width in px of a text of Latin letters, digits and common punctuation; `undefined` for any other. */
export function plainWidth(text: string, { size, bold }: Font): number | undefined {
  const widths = bold ? PLAIN_BOLD : PLAIN_REGULAR;
  let units = 0;
  for (let i = 0; i < text.length; i++) {
    const width = widths[text.charCodeAt(i)] ?? NOT_PLAIN;
    if (width === NOT_PLAIN) return undefined;
    units += width;
  }
  return (units / UNITS_PER_EM) * size;
}

/** What a reader sees as single characters. */
export function graphemes(text: string): string[] {
  if (plainWidth(text, ANY_FONT) !== undefined) return text.split("");
  return Array.from(GRAPHEMES.segment(text), (part) => part.segment);
}

const ANY_FONT: Font = { size: 1, bold: false };

function graphemeEm(grapheme: string, bold: boolean): number {
  if (EMOJI.test(grapheme)) return EMOJI_EM;
  let em = 0;
  for (const character of grapheme) em += characterEm(character, bold);
  return em;
}

function characterEm(character: string, bold: boolean): number {
  if (NO_WIDTH.test(character)) return 0;
  const known = (bold ? BOLD : REGULAR).get(character.codePointAt(0) ?? 0);
  if (known !== undefined) return known / UNITS_PER_EM;
  if (FULL_WIDTH.test(character)) return FULL_WIDTH_EM;
  return (SYMBOL.test(character) ? SYMBOL_EM : OTHER_EM) * (bold ? OTHER_BOLD : 1);
}

function table(runs: readonly WidthRun[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first, text] of runs) {
    let code = first;
    for (const item of text.split(" ")) {
      const [width, count] = item.split("*");
      for (let i = Number(count ?? 1); i > 0; i--) widths.set(code++, Number(width));
    }
  }
  return widths;
}

function plainTable(widths: ReadonlyMap<number, number>): Int16Array {
  const plain = new Int16Array(PLAIN_CODES).fill(NOT_PLAIN);
  for (let code = 0; code < PLAIN_CODES; code++) {
    if (!NO_WIDTH.test(String.fromCharCode(code))) plain[code] = widths.get(code) ?? NOT_PLAIN;
  }
  return plain;
}
