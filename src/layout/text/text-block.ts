import type { Box, Point } from "../geometry.ts";
import { type Anchor, styleOf, type TextStyle, type Tone } from "./text-style.ts";
import type { TypeSize } from "./type-sizes.ts";
import { wrap } from "./wrap.ts";

/** A sign that is drawn before a text: fonts lack it, or have it in a size of their own. */
export type TextSign = "diamond" | "triangle";

/** What a sign takes of the room of its text, with the gap behind it, in px. */
export const SIGN_ROOM = 12;
/** From the left end of a sign to its middle, in px. */
const SIGN_HALF = 4.5;

/** Lines of text that fit the place they were given. */
export interface TextBlock {
  /** Where the lines start, have their middle or end, as the anchor says. */
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  /** Of the widest line. */
  readonly width: number;
  readonly style: TextStyle;
  /** The whole text where the lines are cut short. */
  readonly full: string | undefined;
  /** By its middle, left of the first line. */
  readonly sign: { readonly kind: TextSign; readonly at: Point } | undefined;
}

export interface TextPlace {
  readonly x: number;
  /** The upper edge of the first line. */
  readonly top: number;
  /** What a line may take. */
  readonly width: number;
  readonly type: TypeSize;
  readonly anchor?: Anchor;
  readonly tone?: Tone;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Without it the text gets as many lines as it needs. */
  readonly maxLines?: number | undefined;
  /** Of a text that starts at its place: all of its lines stand right of the sign. */
  readonly sign?: TextSign | undefined;
}

/** The height of capital letters in em, which is what looks centred in a line. */
const CAP_HEIGHT_EM = 0.716;

/** Sets a text in a place, in lines that fit. */
export function textBlock(text: string, place: TextPlace): TextBlock {
  const { type, bold = false, italic = false, anchor = "start", tone = "ink" } = place;
  const style = styleOf(type, { anchor, tone, bold, italic });
  const indent = place.sign ? SIGN_ROOM : 0;
  const { lines, width, cut } = wrap(text, style, place.width - indent, place.maxLines);
  return {
    x: place.x + indent,
    y: place.top + baselineOf(type),
    lines,
    // In half px: shorter to write.
    width: Math.ceil(2 * width) / 2,
    style,
    full: cut ? text : undefined,
    sign: place.sign && { kind: place.sign, at: { x: place.x + SIGN_HALF, y: place.top + type.lineHeight / 2 } },
  };
}

/** From the upper edge of a line to its baseline, in half px: shorter to write, and sharper where a px is a dot. */
function baselineOf({ lineHeight, size }: TypeSize): number {
  return Math.round(lineHeight + CAP_HEIGHT_EM * size) / 2;
}

/** The height of all lines. */
export function blockHeight(block: TextBlock): number {
  return block.lines.length * block.style.lineHeight;
}

/** The lower edge of the last line. */
export function blockBottom(block: TextBlock): number {
  return block.y - baselineOf(block.style) + blockHeight(block);
}

/** What the letters cover, from the tops of accents to the ends of descenders. */
export function inkBox(block: TextBlock): Box {
  const { anchor, size, lineHeight } = block.style;
  const shift = anchor === "start" ? 0 : anchor === "middle" ? block.width / 2 : block.width;
  const top = block.y - 0.8 * size;
  const bottom = block.y + (block.lines.length - 1) * lineHeight + 0.22 * size;
  return { x: block.x - shift, y: top, width: block.width, height: bottom - top };
}
