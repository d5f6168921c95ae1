import { type PicturePart, partsAbout } from "./parts.ts";

/**
 * Marks all parts of a picture that are about something of this, and no others.
 *
 * @returns the marked ones, cards first.
 */
export function markParts(picture: SVGSVGElement | undefined, abouts: readonly string[]): PicturePart[] {
  for (const part of picture?.querySelectorAll("[data-marked]") ?? []) part.removeAttribute("data-marked");
  const marked = [...new Set(abouts)].flatMap((about) => partsAbout(picture, about));
  for (const part of marked) part.setAttribute("data-marked", "");
  return marked.toSorted((a, b) => Number(b.matches(".card")) - Number(a.matches(".card")));
}
