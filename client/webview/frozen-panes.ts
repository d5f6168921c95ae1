import { highest } from "../../src/algorithms/extremes.ts";

/** What of the width names at the side may take: as they are drawn, and in their short form. In less room they don't stay in sight. */
const MOST_OF_WIDTH = 0.3;
const MOST_OF_WIDTH_SHORT = 0.4;

/** The width of names in their short form, in px of the picture, and the room beside them. */
const SHORT = 92;
const SHORT_INSET = 6;
/** What says in the style sheet that they have it. */
const SHORT_NAMES = "short-names";
/** How far from the right edge of their plate names may end that stand there. */
const RIGHT_INSET = 12;

/** Between the end of the title block and that of the window, in px of the picture. */
const HEADER_ROOM = 8;

/** Between the words of a stage and the ends of its arrow, in px of the picture: where the words stand without scrolling. */
const WORDS_INSET = 22;

/** What of the map stays in sight while it is scrolled: the names of the lanes at the side, the stages on top with their words, the title. */
export class FrozenPanes {
  private readonly scroller: HTMLElement;
  private header: readonly Pane[] = [];
  private sides: readonly Pane[] = [];
  private tops: readonly Pane[] = [];
  private stages: readonly Stage[] = [];

  constructor(scroller: HTMLElement) {
    this.scroller = scroller;
  }

  /** Looks anew for what stays, after the picture changed. It is looked for where it is drawn, not among all that a large map has. */
  find(picture: SVGSVGElement | undefined): void {
    this.setShort(false);
    const groups = [...(picture?.children ?? [])];
    const tops = groups
      .filter((group) => group instanceof SVGGElement)
      .filter((group) => group.classList.contains("top"));
    this.header = headerOf(groups).map(paneOf);
    this.tops = tops.map(paneOf);
    this.sides = groups.flatMap(sideOf).map(paneOf);
    this.stages = tops.flatMap((top) => [...top.querySelectorAll(".stage")]).flatMap(stageOf);
  }

  /** Puts them where they are in sight. @param scale how many px of the page one of the picture takes. */
  place(scale: number): void {
    const { scrollTop } = this.scroller;
    const x = this.scroller.scrollLeft / scale;
    const form = this.form(scale);
    // The short form takes the place of the whole one when no more of that is seen.
    const isShort = form === "short" && x > this.lead(scale) - 1;
    this.setShort(isShort);
    const stays = form === "whole" || isShort;
    for (const { group, box } of this.sides) move(group, stays ? Math.max(0, x - box.x) : 0, 0);
    for (const { group } of this.header) move(group, this.headerShift(x, scale), 0);
    for (const { group, box } of this.tops) move(group, 0, Math.max(0, scrollTop / scale - box.y));
    const seenFrom = x + this.covered(scale).left / scale + WORDS_INSET;
    for (const { words, left, room } of this.stages) {
      const shift = Math.min(Math.max(0, seenFrom - left), room);
      move(words, x === 0 ? 0 : shift, 0);
    }
  }

  /** How far a map is best scrolled to the right at its beginning, in px of the picture: so that names are short where there is little room. */
  lead(scale: number): number {
    return this.form(scale) === "short" ? Math.max(0, this.widest - SHORT) : 0;
  }

  /** How much of what is seen they cover at the left and on top, in px of the page. */
  covered(scale: number): { readonly left: number; readonly top: number } {
    const left = { whole: this.widest, short: SHORT, none: 0 }[this.form(scale)];
    const top = highest(
      this.tops.map(({ box }) => box.height),
      0,
    );
    return { left: left * scale, top: top * scale };
  }

  /** The title stays in sight, too, once all of it has been seen. @param x how far the map is scrolled, in px of the picture. */
  private headerShift(x: number, scale: number): number {
    const lead = this.lead(scale);
    const right = highest(
      this.header.map(({ box }) => box.x + box.width),
      0,
    );
    const unseen = Math.max(0, right + HEADER_ROOM - this.scroller.clientWidth / scale);
    return Math.min(x, lead) + Math.max(0, x - lead - unseen);
  }

  /** Gives names their short form or takes it from them; where they have none, their nodes are those of the picture. */
  private setShort(isShort: boolean): void {
    if (this.scroller.classList.contains(SHORT_NAMES) === isShort) return;
    this.scroller.classList.toggle(SHORT_NAMES, isShort);
    for (const pane of this.sides) (isShort ? makeShort : makeWhole)(pane);
  }

  /** In what form names stay in sight. */
  private form(scale: number): "whole" | "short" | "none" {
    const width = this.scroller.clientWidth / scale;
    if (this.widest <= width * MOST_OF_WIDTH) return "whole";
    return SHORT <= width * MOST_OF_WIDTH_SHORT ? "short" : "none";
  }

  private get widest(): number {
    return highest(
      this.sides.map(({ box }) => box.width),
      0,
    );
  }
}

interface Pane {
  readonly group: SVGGraphicsElement;
  /** Where it is drawn, before it is moved. */
  readonly box: DOMRect;
}

/** The arrow of a stage whose words can move along it. */
interface Stage {
  readonly words: SVGGElement;
  readonly left: number;
  /** How far the words can move without leaving the arrow. */
  readonly room: number;
}

function paneOf(group: SVGGraphicsElement): Pane {
  return { group, box: group.getBBox() };
}

/** The title block, with what tells of its changes: all that is drawn before the first lane and the stages. */
function headerOf(groups: readonly Element[]): SVGGraphicsElement[] {
  const first = groups.findIndex(({ id }) => id === "header");
  const end = groups.findIndex(({ classList }) => classList.contains("lane") || classList.contains("top"));
  if (first < 0) return [];
  return groups.slice(first, end < 0 ? first + 1 : end).filter((group) => group instanceof SVGGraphicsElement);
}

/**
 * Puts each name of a lane where it stands in the short form: names are drawn narrower as far as they have to be, and what
 * only explains them is left out. The style sheet makes the plate narrow.
 */
function makeShort({ group, box: { x, width } }: Pane): void {
  for (const name of namesIn(group)) {
    const box = name.getBBox();
    const [left, right] = [box.x - x, box.x + box.width - x];
    const isAtRight = width - right <= RIGHT_INSET;
    const narrower = Math.min(1, (SHORT - 2 * SHORT_INSET) / Math.max(1, box.width));
    const start = isAtRight ? SHORT - SHORT_INSET - right * narrower : SHORT_INSET - left * narrower;
    name.setAttribute("transform", `translate(${start.toFixed(2)} 0) scale(${narrower.toFixed(3)} 1)`);
    if (!isAtRight && name.classList.contains("f-muted")) name.setAttribute("display", "none");
  }
}

function makeWhole({ group }: Pane): void {
  for (const name of namesIn(group)) {
    name.removeAttribute("transform");
    name.removeAttribute("display");
  }
}

function namesIn(side: SVGGraphicsElement): Iterable<SVGTextElement> {
  return side.querySelectorAll<SVGTextElement>(":scope > text");
}

/** What a lane has at its side is drawn last, over everything else in it. */
function sideOf({ lastElementChild: last }: Element): SVGGElement[] {
  return last instanceof SVGGElement && last.classList.contains("side") ? [last] : [];
}

function stageOf(stage: Element): Stage[] {
  const words = stage.querySelector<SVGGElement>("g.words");
  const arrow = stage.querySelector<SVGGElement>("path");
  if (!words || !arrow) return [];
  const box = words.getBBox();
  const end = arrow.getBBox();
  return [{ words, left: box.x, room: Math.max(0, end.x + end.width - WORDS_INSET - box.x - box.width) }];
}

function move(group: SVGGraphicsElement, x: number, y: number): void {
  const transform = x === 0 && y === 0 ? null : `translate(${x} ${y})`;
  if (group.getAttribute("transform") === transform) return;
  if (transform === null) group.removeAttribute("transform");
  else group.setAttribute("transform", transform);
}
