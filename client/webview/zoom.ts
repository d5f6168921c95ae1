/** A point of the page, as events of a pointer have it. */
export interface PagePoint {
  readonly clientX: number;
  readonly clientY: number;
}

const SMALLEST = 0.05;
const LARGEST = 4;

/** Where the buttons and keys stop on their way. */
const STOPS = [0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** A fitted map of few touchpoints is not blown up beyond this. */
const LARGEST_FIT = 1.5;

/** One notch of a wheel says 100 or more, a touchpad's pinch a few; this bounds both, and then makes a factor of it. */
const MOST_WHEEL = 20;
const WHEEL_PER_E = 100;

/**
 * The size at which a picture is shown. The picture really gets larger and its surroundings scroll, so that scrollbars, screen
 * magnifiers and the browser's own ways of scrolling go on working.
 */
export class Zoom {
  private readonly scroller: HTMLElement;
  private readonly onChange: () => void;
  private picture: SVGSVGElement | undefined;
  private zoom = 1;

  /** @param onChange called on every change of size. */
  constructor(scroller: HTMLElement, onChange: () => void) {
    this.scroller = scroller;
    this.onChange = onChange;
  }

  /** How many px of the page one of the picture takes. */
  get scale(): number {
    return this.zoom;
  }

  /** Shows a picture at the present size, also when the picture itself has come to be of another size. */
  show(picture: SVGSVGElement | undefined): void {
    this.picture = picture;
    if (!picture) return;
    const { width, height } = picture.viewBox.baseVal;
    setAttribute(picture, "width", String(width * this.zoom));
    setAttribute(picture, "height", String(height * this.zoom));
  }

  /** Goes to a scale, and keeps what is at a point of the page there; the middle of what is seen when there is no point. */
  to(scale: number, at: PagePoint = this.middle()): void {
    const next = Math.min(LARGEST, Math.max(SMALLEST, scale));
    if (next === this.zoom) return;
    const box = this.scroller.getBoundingClientRect();
    const [x, y] = [at.clientX - box.left, at.clientY - box.top];
    const { scrollLeft, scrollTop } = this.scroller;
    const factor = next / this.zoom;
    this.zoom = next;
    this.show(this.picture);
    this.scroller.scrollTo((scrollLeft + x) * factor - x, (scrollTop + y) * factor - y);
    this.onChange();
  }

  larger(): void {
    this.to(STOPS.find((stop) => stop > this.zoom + 0.001) ?? LARGEST);
  }

  smaller(): void {
    this.to(STOPS.findLast((stop) => stop < this.zoom - 0.001) ?? SMALLEST);
  }

  /** As large as it can be with all of the picture in sight. */
  fit(): void {
    if (!this.picture) return;
    const { width, height } = this.picture.viewBox.baseVal;
    this.to(Math.min(this.scroller.clientWidth / width, this.scroller.clientHeight / height, LARGEST_FIT));
    this.scroller.scrollTo(0, 0);
  }

  /** Takes a turn of the wheel or a pinch, which browsers report as a turn with the Ctrl key. */
  wheel(event: WheelEvent): void {
    const turn = Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, event.deltaY));
    this.to(this.zoom * Math.exp(-turn / WHEEL_PER_E), event);
  }

  private middle(): PagePoint {
    const { left, top, width, height } = this.scroller.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  }
}

function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
