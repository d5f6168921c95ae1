import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { drawnText, undrawnNote } from "./drawn-text.ts";
import { type OtherFonts, type OwnFonts, openFonts } from "./fonts.ts";
import { withOutlines } from "./outlines.ts";
import { type Picture, PictureError } from "./picture.ts";
import { numberOf, readSvg } from "./svg-tree.ts";

/** What programs that show pictures can be trusted with: px along a side, and px altogether. */
const LONGEST_SIDE = 32_767;
const MOST_PIXELS = 120_000_000;

/** Below this, the small print of a map can't be read. */
const SMALLEST_SCALE = 0.5;

/** How large it is when nobody says: sharp on the screens that most people have. */
const USUAL_SCALE = 2;

export interface PngOptions {
  /** How many px of the picture one px of the map becomes; two without it, less when the map is too large for two. */
  readonly scale?: number;
}

export interface PngTools {
  readonly fonts: OwnFonts;
  readonly otherFonts: OtherFonts;
  /** The program that draws; asked for once in a process. */
  readonly rasterizer: () => Promise<Uint8Array>;
}

let started: Promise<void> | undefined;

/** Draws a map as PNG. @throws PictureError when it would be too large. */
export async function toPng(svg: string, { scale }: PngOptions, tools: PngTools): Promise<Picture> {
  const root = readSvg(svg);
  const size = { width: numberOf(root, "width"), height: numberOf(root, "height") };
  const drawnScale = chooseScale(size, scale);
  started ??= tools.rasterizer().then((bytes) => initWasm(bytes as Uint8Array<ArrayBuffer>));
  const [book] = await Promise.all([openFonts(drawnText(root), tools.fonts, tools.otherFonts), started]);
  // It would set lines from right to left on top of each other, and a whole line in the font that one sign of it needs.
  const picture = new Resvg(withOutlines(svg, root, book), { fitTo: { mode: "zoom", value: drawnScale } });
  const rendered = picture.render();
  const bytes = rendered.asPng();
  rendered.free();
  picture.free();
  const lowered =
    drawnScale < (scale ?? USUAL_SCALE)
      ? [`The map is too large for a PNG at scale ${USUAL_SCALE}; it is drawn at ${drawnScale}.`]
      : [];
  return { bytes, notes: [...lowered, ...undrawnNote(book.undrawn)] };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The scale that was asked for, or the largest up to the usual one. @throws PictureError when there is none. */
function chooseScale(size: Size, wanted: number | undefined): number {
  const largest = largestScale(size);
  if (wanted !== undefined && wanted <= largest) return wanted;
  const extent = `${Math.round(size.width)} × ${Math.round(size.height)}`;
  if (largest < SMALLEST_SCALE) {
    throw new PictureError(
      `The map, ${extent} px, is too large for a readable PNG. Write it as SVG or PDF, or hide lanes.`,
    );
  }
  if (wanted !== undefined) {
    throw new PictureError(
      `The map, ${extent} px, is too large for a PNG at scale ${wanted}. The largest possible scale is ${largest}; SVG and PDF have no limit.`,
    );
  }
  return Math.min(USUAL_SCALE, largest);
}

/** Rounded down to two digits. */
function largestScale({ width, height }: Size): number {
  const bySide = LONGEST_SIDE / Math.max(width, height);
  const byArea = Math.sqrt(MOST_PIXELS / (width * height));
  return Math.floor(Math.min(bySide, byArea) * 100) / 100;
}
