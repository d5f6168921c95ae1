import { aboutOf, lanesOf, neighbours, type PicturePart, partAround, partsOf } from "./parts.ts";

/**
 * The one part of the picture that the Tab key leads to, from which arrow keys go on: a map of a thousand touchpoints is one
 * stop on the way through the page.
 */
export class RovingFocus {
  private readonly onMove: (part: PicturePart) => void;
  private picture: SVGSVGElement | undefined;
  private current: PicturePart | undefined;

  /** @param onMove called with the part that a key leads to, to bring it into view. */
  constructor(scroller: HTMLElement, onMove: (part: PicturePart) => void) {
    this.onMove = onMove;
    scroller.addEventListener("focusin", ({ target }) => this.make(partAround(target)));
    scroller.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const part = partAround(event.target);
      const next = part && this.next(part, event.key);
      if (!next) return;
      event.preventDefault();
      this.focus(next);
    });
  }

  /** The part where the reader is or was last. */
  get part(): PicturePart | undefined {
    return this.current?.isConnected ? this.current : undefined;
  }

  /** Finds its place in a picture that is new or has changed. */
  show(picture: SVGSVGElement | undefined): void {
    this.picture = picture;
    if (!this.part || !picture?.contains(this.part)) this.make(this.first());
  }

  /** Makes a part the one that Tab leads to, as it was when the page was last there. */
  restore(id: string | undefined): void {
    this.make(partsOf(this.picture).find((part) => part.id === id));
  }

  /** Goes to a part, and to the picture's first when there is none. */
  focus(part: PicturePart | undefined = this.part ?? this.first()): void {
    if (!part) return;
    this.make(part);
    part.focus({ preventScroll: true });
    this.onMove(part);
  }

  private first(): PicturePart | undefined {
    return this.picture?.querySelector<PicturePart>(".card[data-about]") ?? partsOf(this.picture)[0];
  }

  private make(part: PicturePart | undefined): void {
    if (!part || part === this.current) return;
    this.current?.setAttribute("tabindex", "-1");
    part.setAttribute("tabindex", "0");
    this.current = part;
  }

  private next(part: PicturePart, key: string): PicturePart | undefined {
    switch (key) {
      case "ArrowLeft":
      case "ArrowRight": {
        const lane = neighbours(part);
        return lane[lane.indexOf(part) + (key === "ArrowLeft" ? -1 : 1)] ?? part;
      }
      case "ArrowUp":
      case "ArrowDown":
        return this.across(part, key === "ArrowUp" ? -1 : 1);
      case "Home":
        return neighbours(part)[0];
      case "End":
        return neighbours(part).at(-1);
    }
    return undefined;
  }

  /** What says something of the same thing in the next lane that does, or else what is nearest in the next lane. */
  private across(part: PicturePart, step: number): PicturePart {
    const lanes = lanesOf(this.picture);
    const at = lanes.findIndex((lane) => lane.includes(part));
    const ahead = step < 0 ? lanes.slice(0, at).toReversed() : lanes.slice(at + 1);
    const same = ahead.flatMap((lane) => lane.filter((other) => aboutOf(other) === aboutOf(part)));
    return same[0] ?? nearest(part, ahead[0] ?? []) ?? part;
  }
}

function nearest(part: PicturePart, others: readonly PicturePart[]): PicturePart | undefined {
  const middle = (one: PicturePart): number => {
    const { left, width } = one.getBoundingClientRect();
    return left + width / 2;
  };
  const from = middle(part);
  const away = new Map(others.map((other) => [other, Math.abs(middle(other) - from)]));
  return others.toSorted((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0))[0];
}
