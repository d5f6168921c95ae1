import type { Anchor, Badge, BadgeLook, Box, TextBlock, Tone } from "./scene-parts.ts";
import { BADGE_HEIGHT, BADGE_PADDING, SMALL, type Type } from "./sizes.ts";
import { styleOf } from "./text-style.ts";
import { wrap } from "./wrap.ts";

export interface TextPlace {
  readonly x: number;
  /** The upper edge of the first line. */
  readonly top: number;
  /** What a line may take. */
  readonly width: number;
  readonly type: Type;
  readonly anchor?: Anchor;
  readonly tone?: Tone;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Without it the text gets as many lines as it needs. */
  readonly maxLines?: number | undefined;
}

/** The height of capital letters in em, which is what looks centred in a line. */
const CAP_HEIGHT_EM = 0.716;

/** Sets a text in a place, in lines that fit. */
export function textBlock(text: string, place: TextPlace): TextBlock {
  const { type, bold = false, italic = false, anchor = "start", tone = "ink" } = place;
  const style = styleOf(type, { anchor, tone, bold, italic });
  const { lines, width, cut } = wrap(text, style, place.width, place.maxLines);
  return {
    x: place.x,
    y: place.top + baselineOf(type),
    lines,
    // In half px: shorter to write.
    width: Math.ceil(2 * width) / 2,
    style,
    full: cut ? text : undefined,
  };
}

/** From the upper edge of a line to its baseline, in half px: shorter to write, and sharper where a px is a dot. */
function baselineOf({ lineHeight, size }: Type): number {
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

/** Which point of the badge is given: its left edge, its middle or its right edge. */
export interface BadgePlace {
  readonly x: number;
  readonly anchor: Anchor;
  readonly top: number;
  /** What the badge may take, with its padding. */
  readonly maxWidth: number;
  readonly look: BadgeLook;
}

const BADGE_TONES: Readonly<Record<BadgeLook, Tone>> = {
  gap: "gap",
  "gap-solid": "on-gap",
  "gap-outline": "gap",
  loss: "loss",
  "loss-outline": "loss",
  "good-solid": "on-good",
  good: "good",
  "good-outline": "good",
  plain: "muted",
  unknown: "muted",
};

/** Sets a few words in a rounded box as wide as they need. */
export function badge(text: string, place: BadgePlace): Badge {
  const block = textBlock(text, {
    x: 0,
    top: place.top + (BADGE_HEIGHT - SMALL.lineHeight) / 2,
    width: place.maxWidth - 2 * BADGE_PADDING,
    type: SMALL,
    anchor: "middle",
    bold: true,
    tone: BADGE_TONES[place.look],
    maxLines: 1,
  });
  const width = Math.ceil(block.width) + 2 * BADGE_PADDING;
  const x = place.anchor === "start" ? place.x : place.anchor === "middle" ? place.x - width / 2 : place.x - width;
  return {
    box: { x, y: place.top, width, height: BADGE_HEIGHT },
    look: place.look,
    text: { ...block, x: x + width / 2 },
  };
}
