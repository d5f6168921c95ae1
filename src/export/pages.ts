import type { PageSize } from "./picture.ts";

/** How a map is laid out, in px: what a cut must not go through. */
export interface MapPlan {
  readonly width: number;
  readonly height: number;
  /** Where the columns start; what is left of the first one, the names of lanes, is repeated. */
  readonly columns: readonly number[];
  /** Where the lanes start; what is above the first one, title and stages, is repeated. */
  readonly lanes: readonly number[];
}

/** A part of a map from one place up to another, in px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly across: Stretch;
  readonly down: Stretch;
}

export interface PagePlan {
  /** Of each page, in points. */
  readonly width: number;
  readonly height: number;
  /** White space around each page, in points. */
  readonly margin: number;
  /** Points for a px of the map. */
  readonly scale: number;
  readonly pages: readonly Page[];
}

/** A px is 1/96 of an inch, a point 1/72. */
const POINTS_A_PX = 0.75;

/** Beyond this, PDF readers need not show a page, in points. */
const LARGEST_PAGE = 14_400;

/** On paper, in points. */
const MARGIN = 28;
/** Beneath the map, for the number of the page. */
const FOOTER = 14;

/** Below this the body text of a map is smaller than four and a half points. */
const SMALLEST_SCALE = 0.5 * POINTS_A_PX;

/** Right and left of a cut, in px, what crosses it goes on: a handoff's label stands half in the one column and half in the next. */
export const BLEED = 96;

/** Less than can be seen, in px. */
const NEARLY = 0.01;

/** Width and height on their long side, in points. */
const PAPER: Readonly<Record<Exclude<PageSize, "fit">, readonly [number, number]>> = {
  a4: [841.89, 595.28],
  a3: [1190.55, 841.89],
  letter: [792, 612],
};

/** On paper, nothing need be larger: body text of more than seven points. */
const LARGEST_SCALE = 0.8 * POINTS_A_PX;

/** By how much a scale is raised at a time, to see whether the pages still hold the map. */
const STEP = 1.02;

/** Lays a map on pages: as few as there can be with a type that can be read, and then as large as they hold. */
export function planPages(map: MapPlan, size: PageSize): PagePlan {
  if (size === "fit") return onOnePage(map);
  const [width, height] = PAPER[size];
  const room = { width: width - 2 * MARGIN, height: height - 2 * MARGIN - FOOTER };
  const byHeight = room.height / map.height;
  const whole = Math.min(byHeight, room.width / map.width);
  const least = whole >= SMALLEST_SCALE ? whole : Math.max(SMALLEST_SCALE, byHeight);
  let scale = Math.min(LARGEST_SCALE, least);
  let pages = pagesAt(map, room, scale);
  for (let larger = scale * STEP; larger <= LARGEST_SCALE; larger *= STEP) {
    const fewer = pagesAt(map, room, larger);
    if (fewer.length > pages.length) break;
    [scale, pages] = [larger, fewer];
  }
  return { width, height, margin: MARGIN, scale, pages };
}

function pagesAt(map: MapPlan, room: { readonly width: number; readonly height: number }, scale: number): Page[] {
  const across = cut(map.columns, map.width, room.width / scale, 2 * BLEED);
  const down = cut(map.lanes, map.height, room.height / scale, 0);
  return down.flatMap((rows) => across.map((columns): Page => ({ across: columns, down: rows })));
}

function onOnePage({ width, height, columns, lanes }: MapPlan): PagePlan {
  const scale = Math.min(POINTS_A_PX, LARGEST_PAGE / Math.max(width, height));
  const page = { across: { from: columns[0] ?? 0, to: width }, down: { from: lanes[0] ?? 0, to: height } };
  return { width: width * scale, height: height * scale, margin: 0, scale, pages: [page] };
}

/**
 * Cuts what lies behind the first start, so that each piece has room beside what is repeated before it.
 *
 * @param starts where pieces may begin, in order.
 * @param bleed what a piece that is cut needs beside itself.
 */
function cut(starts: readonly number[], end: number, room: number, bleed: number): Stretch[] {
  const [first = 0] = starts;
  // A scale that was reckoned from the room gives it back only nearly.
  if (end <= room + NEARLY) return [{ from: first, to: end }];
  const largest = room - first - bleed;
  const count = Math.max(1, Math.ceil((end - first) / largest));
  const stretches: Stretch[] = [];
  let from = first;
  while (from < end) {
    // The same share for each page looks better than a last page with next to nothing.
    const share = (end - from) / Math.max(1, count - stretches.length);
    const off = (start: number): number => Math.abs(start - from - share);
    const possible = [...starts.filter((start) => start > from), end];
    const [to = possible[0] ?? end] = possible
      .filter((start) => start - from <= largest)
      .toSorted((a, b) => off(a) - off(b));
    stretches.push({ from, to });
    from = to;
  }
  return stretches;
}
