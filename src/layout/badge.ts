import type { Box } from "./geometry.ts";
import { BADGE_HEIGHT, BADGE_PADDING } from "./sizes.ts";
import { type TextBlock, textBlock } from "./text/text-block.ts";
import type { Anchor, Tone } from "./text/text-style.ts";
import { SMALL } from "./text/type-sizes.ts";

export type BadgeLook =
  | "gap"
  | "loss"
  | "good"
  | "plain"
  | "gap-solid"
  | "good-solid"
  | "gap-outline"
  | "loss-outline"
  | "good-outline"
  | "unknown";

/** A rounded box around a few words. */
export interface Badge {
  readonly box: Box;
  readonly look: BadgeLook;
  readonly text: TextBlock;
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
