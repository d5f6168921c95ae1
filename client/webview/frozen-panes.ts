import { highest } from "../../src/algorithms/extremes.ts";

/** Names at the side don't stay in sight where they would take more than this much of the width. */
const MOST_OF_WIDTH = 0.4;

/** Between the words of a stage and the ends of its arrow, in px of the picture: where the words stand without scrolling. */
const WORDS_INSET = 22;

/** What of the map stays in sight while it is scrolled: the names of the lanes at the side, the stages on top with their words. */
export class FrozenPanes {
  private readonly scroller: HTMLElement;
  private sides: readonly Pane[] = [];
  private tops: readonly Pane[] = [];
  private stages: readonly Stage[] = [];

  constructor(scroller: HTMLElement) {
    this.scroller = scroller;
  }

  /** Looks anew for what stays, after the picture changed. It is looked for where it is drawn, not among all that a large map has. */
  find(picture: SVGSVGElement | undefined): void {
    const groups = [...(picture?.children ?? [])];
    const tops = groups
      .filter((group) => group instanceof SVGGElement)
      .filter((group) => group.classList.contains("top"));
    this.tops = tops.map(paneOf);
    this.sides = groups.flatMap(sideOf).map(paneOf);
    this.stages = tops.flatMap((top) => [...top.querySelectorAll(".stage")]).flatMap(stageOf);
  }

  /** Puts them where they are in sight. @param scale how many px of the page one of the picture takes. */
  place(scale: number): void {
    const { scrollLeft, scrollTop } = this.scroller;
    const across = this.sidesStay(scale);
    for (const { group, box } of this.sides) move(group, across ? Math.max(0, scrollLeft / scale - box.x) : 0, 0);
    for (const { group, box } of this.tops) move(group, 0, Math.max(0, scrollTop / scale - box.y));
    const seenFrom = (scrollLeft + this.covered(scale).left) / scale + WORDS_INSET;
    for (const { words, left, room } of this.stages) {
      const shift = Math.min(Math.max(0, seenFrom - left), room);
      move(words, scrollLeft === 0 ? 0 : shift, 0);
    }
  }

  /** How much of what is seen they cover at the left and on top, in px of the page. */
  covered(scale: number): { readonly left: number; readonly top: number } {
    const left = highest(
      this.sides.map(({ box }) => box.width),
      0,
    );
    const top = highest(
      this.tops.map(({ box }) => box.height),
      0,
    );
    return { left: this.sidesStay(scale) ? left * scale : 0, top: top * scale };
  }

  private sidesStay(scale: number): boolean {
    const widest = highest(
      this.sides.map(({ box }) => box.width),
      0,
    );
    return widest * scale <= this.scroller.clientWidth * MOST_OF_WIDTH;
  }
}

interface Pane {
  readonly group: SVGGElement;
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

function paneOf(group: SVGGElement): Pane {
  return { group, box: group.getBBox() };
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

function move(group: SVGGElement, x: number, y: number): void {
  const transform = x === 0 && y === 0 ? null : `translate(${x} ${y})`;
  if (group.getAttribute("transform") === transform) return;
  if (transform === null) group.removeAttribute("transform");
  else group.setAttribute("transform", transform);
}
