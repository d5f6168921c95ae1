import type { PicturePart } from "./parts.ts";

/** Between a part that was brought into view and the edge, in px. */
const MARGIN = 16;

/** How much of the view is covered by what stays in sight. */
export interface Covered {
  readonly left: number;
  readonly top: number;
}

/** Whether all of a part can be seen. */
export function isInView(scroller: HTMLElement, part: PicturePart, covered: Covered): boolean {
  const { x, y } = distance(scroller, part, covered);
  return x === 0 && y === 0;
}

/** Scrolls no farther than it takes to see all of a part, or its start where it is larger than the view. */
export function scrollToPart(scroller: HTMLElement, part: PicturePart, covered: Covered): void {
  const { x, y } = distance(scroller, part, covered);
  scroller.scrollBy(x && x + Math.sign(x) * MARGIN, y && y + Math.sign(y) * MARGIN);
}

function distance(scroller: HTMLElement, part: PicturePart, covered: Covered): { x: number; y: number } {
  const view = scroller.getBoundingClientRect();
  const box = part.getBoundingClientRect();
  const left = view.left + covered.left;
  const top = view.top + covered.top;
  return {
    x: shift(box.left, box.right, { from: left, to: view.left + scroller.clientWidth }),
    y: shift(box.top, box.bottom, { from: top, to: view.top + scroller.clientHeight }),
  };
}

function shift(start: number, end: number, { from, to }: { from: number; to: number }): number {
  if (start < from) return start - from;
  return end > to ? Math.min(end - to, start - from) : 0;
}
