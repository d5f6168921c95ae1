/** A rectangle of the page, in px. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export const GAP = 8;

/**
 * Where to put something so that it is near a point and does not cover a subject: at the first of the subject's sides, right,
 * left, below, above, where it fits, else at the side with the most room, cut down to that.
 *
 * @param view what it has to stay in.
 * @returns its place and the size that there is room for.
 */
export function placeBeside(size: Size, subject: Area, view: Area, near: Point): Area {
  const sides: Area[] = [
    { ...view, left: subject.right + GAP },
    { ...view, right: subject.left - GAP },
    { ...view, top: subject.bottom + GAP },
    { ...view, bottom: subject.top - GAP },
  ];
  const fits = (side: Area) => side.right - side.left >= size.width && side.bottom - side.top >= size.height;
  const room = sides.find(fits) ?? sides.reduce((a, b) => (usable(b, size) > usable(a, size) ? b : a));
  const width = Math.min(size.width, room.right - room.left);
  const height = Math.min(size.height, room.bottom - room.top);
  const left = Math.max(room.left, Math.min(near.x + GAP, room.right - width));
  const top = Math.max(room.top, Math.min(near.y + GAP, room.bottom - height));
  return { left, top, right: left + width, bottom: top + height };
}

function usable(side: Area, { width, height }: Size): number {
  const across = Math.min(width, side.right - side.left);
  const down = Math.min(height, side.bottom - side.top);
  return Math.max(0, across) * Math.max(0, down);
}
