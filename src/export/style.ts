import type { SvgElement } from "./svg-tree.ts";

/** Attributes that hold for what an element contains too. */
const INHERITED = [
  ...["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"],
  ...["font-size", "font-weight", "font-style", "text-anchor", "direction"],
] as const;

export type Style = Readonly<Partial<Record<(typeof INHERITED)[number], string>>>;

/** What an element looks like: its own attributes, or else those of what it stands in. */
export function styleOf({ attributes }: SvgElement, around: Style): Style {
  const style: Record<string, string> = { ...around };
  for (const name of INHERITED) {
    const value = attributes[name];
    if (value !== undefined) style[name] = value;
  }
  return style;
}

/** Whether letters of this style are bold. */
export function isBold(style: Style): boolean {
  return Number(style["font-weight"] ?? 400) >= 600;
}
