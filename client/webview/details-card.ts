import { type Area, GAP, placeBeside } from "./beside.ts";
import { detailsContent, type ShowRule } from "./details-content.ts";
import type { KnownDetails } from "./known-details.ts";
import { make } from "./make.ts";
import { aboutOf, type PicturePart, partAround } from "./parts.ts";

/** Long enough for a pointer to pass by, and to come over from the part to the card. */
const DELAY_MS = 350;

/** For what is only a line or a dot the card may lie near it instead of beside all of it. */
const LARGE_PART = 0.6;

interface Options {
  readonly scroller: HTMLElement;
  readonly known: KnownDetails;
  readonly showRule: ShowRule;
}

/**
 * A card with the details of what the pointer rests on or what has the focus. The pointer can go onto it, Tab leads into it,
 * Escape closes it, and it never lies over what it is about.
 */
export class DetailsCard {
  readonly element = make("aside", { id: "details", hidden: true, ariaLabel: "Details" });
  private readonly options: Options;
  /** What the card is about. */
  private subject: PicturePart | undefined;
  /** What it is about or will be in a moment. */
  private wanted: PicturePart | undefined;
  /** What Escape has closed the card of, until the pointer or the focus goes elsewhere. */
  private dismissed: PicturePart | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.options = options;
    this.listenToPointer(options.scroller);
    this.listenToFocus(options.scroller);
    options.scroller.addEventListener("scroll", () => this.close(), { passive: true });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.element.hidden) return;
      event.stopPropagation();
      this.dismissed = this.subject;
      if (this.element.contains(document.activeElement)) this.subject?.focus({ preventScroll: true });
      this.hide();
    });
  }

  /** Brings what the card says up to date with the map. */
  refresh(): void {
    const { subject } = this;
    if (!subject || this.element.hidden) return;
    if (!subject.isConnected) this.hide();
    else this.fill(subject).catch(reportError);
  }

  /** Takes the card away, and what would show it in a moment too. */
  hide(): void {
    clearTimeout(this.timer);
    this.wanted = undefined;
    this.close();
  }

  private close(): void {
    this.subject = undefined;
    this.element.hidden = true;
  }

  private listenToPointer(scroller: HTMLElement): void {
    let pointer = { x: 0, y: 0 };
    scroller.addEventListener("pointermove", ({ clientX, clientY, target, buttons }) => {
      pointer = { x: clientX, y: clientY };
      const part = buttons === 0 ? partAround(target) : undefined;
      if (part !== this.dismissed) this.dismissed = undefined;
      if (part !== this.wanted && part !== this.dismissed) this.want(part, () => pointer);
    });
    scroller.addEventListener("pointerleave", () => this.want(undefined));
    this.element.addEventListener("pointerenter", () => this.want(this.subject));
    this.element.addEventListener("pointerleave", () => this.want(undefined));
  }

  private listenToFocus(scroller: HTMLElement): void {
    scroller.addEventListener("focusin", ({ target }) => {
      const part = partAround(target);
      if (part?.matches(":focus-visible") && part !== this.dismissed) this.want(part, () => cornerOf(part));
    });
    for (const place of [scroller, this.element]) {
      place.addEventListener("focusout", ({ relatedTarget }) => {
        if (!this.holds(relatedTarget)) this.want(undefined);
      });
    }
  }

  private holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.element.contains(target);
  }

  private want(part: PicturePart | undefined, near: () => { x: number; y: number } = () => ({ x: 0, y: 0 })): void {
    clearTimeout(this.timer);
    this.wanted = part;
    if (part && part === this.subject) return;
    this.timer = setTimeout(() => {
      if (part) this.show(part, near()).catch(reportError);
      else if (!this.element.contains(document.activeElement)) this.hide();
    }, DELAY_MS);
  }

  private async show(part: PicturePart, near: { x: number; y: number }): Promise<void> {
    const isThere = await this.fill(part);
    if (!isThere || this.wanted !== part) return;
    this.subject = part;
    this.element.hidden = false;
    this.place(part, near);
  }

  /** False when nothing more is known than what the map says. */
  private async fill(part: PicturePart): Promise<boolean> {
    const { known, showRule } = this.options;
    const details = await known.of(aboutOf(part));
    if (details) this.element.replaceChildren(...detailsContent(details, showRule));
    return details !== undefined;
  }

  private place(part: PicturePart, near: { x: number; y: number }): void {
    const { style } = this.element;
    Object.assign(style, { left: "0", top: "0", maxHeight: "", maxWidth: "" });
    const size = this.element.getBoundingClientRect();
    const view = viewOf(this.options.scroller);
    const at = placeBeside(size, subjectArea(part, view, near), view, near);
    Object.assign(style, {
      left: `${at.left}px`,
      top: `${at.top}px`,
      maxWidth: `${at.right - at.left}px`,
      maxHeight: `${at.bottom - at.top}px`,
    });
  }
}

function viewOf(scroller: HTMLElement): Area {
  const { left, top } = scroller.getBoundingClientRect();
  return {
    left: left + GAP,
    top: top + GAP,
    right: left + scroller.clientWidth - GAP,
    bottom: top + scroller.clientHeight - GAP,
  };
}

/** What must not be covered: what is seen of the part, or where it fills the view, the height around the pointer. */
function subjectArea(part: PicturePart, view: Area, near: { y: number }): Area {
  const box = part.getBoundingClientRect();
  const seen = {
    left: Math.max(box.left, view.left),
    top: Math.max(box.top, view.top),
    right: Math.min(box.right, view.right),
    bottom: Math.min(box.bottom, view.bottom),
  };
  const isLarge =
    seen.right - seen.left > (view.right - view.left) * LARGE_PART &&
    seen.bottom - seen.top > (view.bottom - view.top) * LARGE_PART;
  return isLarge ? { ...seen, top: near.y - GAP, bottom: near.y + GAP } : seen;
}

function cornerOf(part: PicturePart): { x: number; y: number } {
  const { right, top } = part.getBoundingClientRect();
  return { x: right, y: top };
}
