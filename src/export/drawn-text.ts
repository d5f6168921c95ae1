import type { Weight } from "./fonts.ts";
import { isBold, type Style, styleOf } from "./style.ts";
import type { SvgElement } from "./svg-tree.ts";

/** All text that a picture shows, by the weight of its letters, without what is only read out. */
export function drawnText(root: SvgElement): Record<Weight, string> {
  const texts = { regular: "", bold: "" };
  const open: [SvgElement, Style][] = [[root, {}]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, around] = next;
    if (element.name === "title" || element.name === "desc") continue;
    const style = styleOf(element, around);
    texts[isBold(style) ? "bold" : "regular"] += element.text;
    for (const child of element.children) open.push([child, style]);
  }
  return texts;
}

/** Says which characters could not be drawn, and what helps; nothing when there are none. */
export function undrawnNote(undrawn: readonly string[]): string[] {
  if (undrawn.length === 0) return [];
  const shown = undrawn.slice(0, MOST).join(" ");
  const more = undrawn.length > MOST ? ` and ${undrawn.length - MOST} more` : "";
  return [`No font on this machine has ${shown}${more}. Install one that does, such as ${fontFor(undrawn)}.`];
}

const MOST = 20;

function fontFor(characters: readonly string[]): string {
  const text = characters.join("");
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text)) return "Noto Sans CJK";
  if (/\p{sc=Arabic}/u.test(text)) return "Noto Sans Arabic";
  if (/\p{Extended_Pictographic}/u.test(text)) return "Noto Emoji, the one without colours";
  return "Noto Sans for that script";
}
