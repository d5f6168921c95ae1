import { create, type Font } from "fontkit";

/** The fonts whose widths the layout reckons with. */
export interface OwnFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

/** How strong letters are. */
export type Weight = "regular" | "bold";

/**
 * Other fonts for characters that those lack, the likeliest first, of this weight before any other. It is asked for one more
 * only while some are missing.
 */
export type OtherFonts = (
  missing: ReadonlySet<number>,
  weight: Weight,
) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface Face {
  readonly bytes: Uint8Array;
  /** Which one it is, where a file holds several. */
  readonly member: string | undefined;
  readonly font: Font;
}

export interface FontBook {
  readonly regular: Face;
  readonly bold: Face;
  readonly italic: Face;
  /** For what those can't draw, by the weight that it is written in. */
  readonly others: Readonly<Record<Weight, readonly Face[]>>;
  /** What no font that was found can draw, in order. */
  readonly undrawn: readonly string[];
}

/** Takes up no room, or says something about the character before it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u;

/** Opens the fonts that texts need, by the weight that they are written in. */
export async function openFonts(
  texts: Readonly<Record<Weight, string>>,
  own: OwnFonts,
  findOthers: OtherFonts,
): Promise<FontBook> {
  const [regular, bold, italic] = [open(own.regular), open(own.bold), open(own.italic)];
  const forRegular = await othersFor(texts.regular, regular, "regular", findOthers);
  const forBold = await othersFor(texts.bold, bold, "bold", findOthers);
  const codes = new Set([...forRegular.missing, ...forBold.missing]);
  const undrawn = [...codes].toSorted((a, b) => a - b).map((code) => String.fromCodePoint(code));
  return { regular, bold, italic, others: { regular: forRegular.others, bold: forBold.others }, undrawn };
}

/** Other fonts for what a font lacks of a text, and what none of them can draw. */
async function othersFor(text: string, { font }: Face, weight: Weight, findOthers: OtherFonts) {
  const missing = new Set<number>();
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0;
    if (!UNSEEN.test(character) && !font.hasGlyphForCodePoint(code)) missing.add(code);
  }
  const others: Face[] = [];
  if (missing.size === 0) return { others, missing };
  for await (const bytes of findOthers(missing, weight)) {
    const face = faceFor(bytes, missing, weight);
    if (!face) continue;
    others.push(face);
    for (const code of missing) if (face.font.hasGlyphForCodePoint(code)) missing.delete(code);
    if (missing.size === 0) break;
  }
  return { others, missing };
}

/** The header of an outline, in bytes. */
const OUTLINE_HEADER = 10;

/**
 * A font with a few bytes more behind it: fontkit reads the header of a glyph without an outline, too, and that may be
 * the last thing in a file.
 */
function padded(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length + OUTLINE_HEADER);
  longer.set(bytes);
  return longer;
}

function open(bytes: Uint8Array): Face {
  // Its types know only Node's kind of bytes; it reads any.
  const font = create(bytes as Buffer);
  if (!("postscriptName" in font)) throw new Error("This file holds several fonts");
  return { bytes, member: undefined, font };
}

/** The font in a file that draws one of these characters, of the weight if it can be; `undefined` when there is none, or the file can't be read. */
function faceFor(file: Uint8Array, wanted: ReadonlySet<number>, weight: Weight): Face | undefined {
  try {
    const bytes = padded(file);
    const opened = create(bytes as Buffer);
    const fonts = "fonts" in opened ? opened.fonts : [opened];
    const able = fonts.filter(
      (item) => isOutlined(item) && [...wanted].some((code) => item.hasGlyphForCodePoint(code)),
    );
    const [font] = able.toSorted((a, b) => distance(a, weight) - distance(b, weight));
    return font && { bytes, member: "fonts" in opened ? font.postscriptName : undefined, font };
  } catch {
    return undefined;
  }
}

/** How far the letters of a font are from a weight, as fonts count it. */
function distance(font: Font, weight: Weight): number {
  return Math.abs(font["OS/2"].usWeightClass - (weight === "bold" ? 700 : 400));
}

/** Whether its glyphs are outlines; others are small pictures, which can't be drawn at any size. */
function isOutlined(font: Font): boolean {
  const { directory } = font as Font & { readonly directory: { readonly tables: Readonly<Record<string, unknown>> } };
  return ["glyf", "CFF ", "CFF2"].some((table) => table in directory.tables);
}
