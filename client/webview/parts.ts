import { lowest } from "../../src/algorithms/extremes.ts";
/** A part of the picture that can be pointed at. */
export type PicturePart = SVGGraphicsElement;

const POINTABLE = ":is(g, svg)[data-about]";

/** The innermost part around something on the page; `undefined` on empty ground and outside the picture. */
export function partAround(target: EventTarget | null): PicturePart | undefined {
  return (target instanceof Element && target.closest<PicturePart>(POINTABLE)) || undefined;
}

/** All parts of a picture, as they are written. */
export function partsOf(picture: SVGSVGElement | undefined): PicturePart[] {
  return [...(picture?.querySelectorAll<PicturePart>(POINTABLE) ?? [])];
}

/** The parts that show something of one thing. */
export function partsAbout(picture: SVGSVGElement | undefined, about: string): PicturePart[] {
  return [...(picture?.querySelectorAll<PicturePart>(`:is(g, svg)[data-about="${CSS.escape(about)}"]`) ?? [])];
}

/** What a part shows something of, as `Details.about` says it too. */
export function aboutOf(part: PicturePart): string {
  return part.dataset.about ?? "";
}

/** All that a part says, in words. */
export function wordsOf(part: PicturePart): string {
  return part.querySelector(":scope > title")?.textContent ?? "";
}

/** The parts of the same lane, in the order in which they are read. */
export function neighbours(part: PicturePart): PicturePart[] {
  const lane = part.parentElement;
  return lane ? inReadingOrder([...lane.querySelectorAll<PicturePart>(`:scope > ${POINTABLE}`)]) : [part];
}

/** The lanes that have parts, from top to bottom, whatever the order in which they are drawn. */
export function lanesOf(picture: SVGSVGElement | undefined): PicturePart[][] {
  const lanes = [...Map.groupBy(partsOf(picture), (part) => part.parentElement).values()];
  const tops = new Map(lanes.map((lane) => [lane, lowest(lane.map((part) => part.getBoundingClientRect().top))]));
  return lanes.toSorted((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
}

function inReadingOrder(parts: readonly PicturePart[]): PicturePart[] {
  const places = new Map(parts.map((part) => [part, part.getBoundingClientRect()]));
  const place = (part: PicturePart) => places.get(part) ?? part.getBoundingClientRect();
  return parts.toSorted((a, b) => place(a).left - place(b).left || place(a).top - place(b).top);
}
