import type { Anchor, TextStyle, Tone } from "./scene-parts.ts";
import type { Type } from "./sizes.ts";

type Look = Pick<TextStyle, "anchor" | "tone" | "bold" | "italic">;

const ANCHORS: Readonly<Record<Anchor, number>> = { start: 0, middle: 1, end: 2 };
const TONES: Readonly<Record<Tone, number>> = {
  ink: 0,
  muted: 1,
  gap: 2,
  loss: 3,
  good: 4,
  desired: 5,
  "on-gap": 6,
  "on-good": 7,
};

/** By the type, and by the number of the look. */
const known = new Map<Type, TextStyle[]>();

/** The one object for all texts of a type that look so. */
export function styleOf(type: Type, { anchor, tone, bold, italic }: Look): TextStyle {
  let styles = known.get(type);
  if (!styles) {
    styles = [];
    known.set(type, styles);
  }
  const number = ((TONES[tone] * 3 + ANCHORS[anchor]) * 2 + Number(bold)) * 2 + Number(italic);
  styles[number] ??= { size: type.size, lineHeight: type.lineHeight, anchor, tone, bold, italic };
  return styles[number];
}
