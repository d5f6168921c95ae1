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

const REGULAR = table(REGULAR_WIDTHS);
const BOLD = table(BOLD_WIDTHS);

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|\p{RI}\p{RI}|\u{20E3}/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const SYMBOL = /[\p{S}\p{Co}\p{Cn}]/u;
/** Scripts drawn on a square: Han, kana, Hangul, bopomofo, Yi, their punctuation and the full-width forms. */
const FULL_WIDTH =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u{2E80}-\u{303F}\u{30FB}-\u{30FF}\u{FE30}-\u{FE4F}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}]/u;

/** Latin letters, digits and common punctuation: each is one grapheme and stands in the table. Most texts are only these. */
const PLAIN = /^[\u{20}-\u{7E}\u{A0}-\u{AC}\u{AE}-\u{17F}]*$/u;

/** The width in px of a text on one line. Kerning, which only ever narrows, is left out. */
export function textWidth(text: string, font: Font): number {
  if (PLAIN.test(text)) return plainWidth(text, font);
  let em = 0;
  for (const grapheme of graphemes(text)) em += graphemeEm(grapheme, font.bold);
  return em * font.size;
}

/** What a reader sees as single characters. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return text.split("");
  return Array.from(GRAPHEMES.segment(text), (part) => part.segment);
}

function plainWidth(text: string, { size, bold }: Font): number {
  const widths = bold ? BOLD : REGULAR;
  let units = 0;
  for (let i = 0; i < text.length; i++) units += widths.get(text.charCodeAt(i)) ?? 0;
  return (units / UNITS_PER_EM) * size;
}

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
