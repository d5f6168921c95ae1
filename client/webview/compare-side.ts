import { withOwnIds } from "../../src/own-ids.ts";
import type { MapPlace, SideName } from "../compare/messages.ts";
import { type Anchor, between, pointOf, withEnds } from "./compare-place.ts";
import { FrozenPanes } from "./frozen-panes.ts";
import { make } from "./make.ts";
import { markParts } from "./mark-parts.ts";
import { messageNodes } from "./message-text.ts";
import { plainId } from "./own-ids.ts";
import { enablePanning } from "./pan.ts";
import { aboutOf, type PicturePart, partAround, partsOf } from "./parts.ts";
import { Picture } from "./picture.ts";
import { RovingFocus } from "./roving-focus.ts";
import { scrollToPart } from "./scroll-to-part.ts";
import { Zoom } from "./zoom.ts";

/** Events of a map: what its reader does. */
export interface SideListener {
  /** It was scrolled or zoomed by hand. */
  moved(side: CompareSide): void;
  /** A part was clicked on, or chosen with the Enter key. */
  picked(side: CompareSide, part: PicturePart): void;
  /** Where a part is written is asked for, by its id. */
  opened(side: CompareSide, id: string): void;
}

interface ShownSide {
  readonly map: { readonly title: string; readonly svg: string } | undefined;
  /** What this side is, such as `HEAD`. */
  readonly label: string;
  /** What to say where there is no map. */
  readonly missing: string;
  /** What things of this map are called on the newer one, where that is something else. */
  readonly newNames: ReadonlyMap<string, string>;
}

/** One of two maps beside each other. */
export class CompareSide {
  readonly element: HTMLElement;
  readonly name: SideName;
  readonly zoom: Zoom;
  private readonly label = make("span", { className: "side-label" });
  private readonly title = make("h2", { className: "side-title" });
  private readonly map: HTMLElement;
  private readonly note = make("p", { className: "quiet", hidden: true });
  private readonly panes: FrozenPanes;
  private readonly focus: RovingFocus;
  private readonly listener: SideListener;
  private picture: Picture | undefined;
  private lines: readonly string[] = [];
  private cards: readonly Anchor[] = [];
  private lanes: readonly Anchor[] = [];
  private newNames: ReadonlyMap<string, string> = new Map();
  /** Where the program scrolled it to, which need not be reported. */
  private expected: { readonly x: number; readonly y: number } | undefined;

  constructor(name: SideName, listener: SideListener) {
    this.name = name;
    this.listener = listener;
    const spoken = name === "before" ? "Map before" : "Map after";
    this.map = make("div", { className: "map", tabIndex: -1, ariaLabel: spoken, role: "region" });
    this.panes = new FrozenPanes(this.map);
    this.zoom = new Zoom(this.map, () => this.panes.place(this.zoom.scale));
    this.focus = new RovingFocus(this.map, (part) => this.bringIntoView(part));
    const heading = make("header", {}, this.label, this.title);
    this.element = make("section", { className: `side ${name}` }, heading, this.note, this.map);
    this.listen();
    enablePanning(this.map, (target) => partAround(target) === undefined);
  }

  get root(): SVGSVGElement | undefined {
    return this.picture?.root;
  }

  /** Shows a map, or what to say in its place. What is the same as before stays as it is. */
  show({ map, label, missing, newNames }: ShownSide): void {
    this.newNames = newNames;
    this.label.textContent = label;
    this.title.textContent = map?.title ?? "";
    this.note.replaceChildren(...messageNodes(map ? "" : missing));
    this.note.hidden = map !== undefined;
    const lines = map ? withOwnIds(map.svg, this.name).trimEnd().split("\n") : [];
    if (lines.length === this.lines.length && lines.every((line, at) => line === this.lines[at])) return;
    this.lines = lines;
    if (!map) {
      this.picture = undefined;
      this.map.replaceChildren();
    } else if (!this.picture?.update(lines)) {
      this.picture = Picture.of(lines);
      if (this.picture) this.map.replaceChildren(this.picture.root);
    }
    this.zoom.show(this.root);
    this.panes.find(this.root);
    this.focus.show(this.root);
    this.findAnchors();
    this.panes.place(this.zoom.scale);
  }

  /** What something on this map is called on both: as it is on the newer one. */
  keyOf(about: string): string {
    return this.newNames.get(about) ?? about;
  }

  /** Marks what is about something, and nothing else. @returns the marked parts, cards first. */
  mark(key: string | undefined): PicturePart[] {
    const abouts = new Set(partsOf(this.root).map(aboutOf));
    return markParts(
      this.root,
      [...abouts].filter((about) => this.keyOf(about) === key),
    );
  }

  bringIntoView(part: PicturePart): void {
    scrollToPart(this.map, part, this.panes.covered(this.zoom.scale));
  }

  /** The same without telling anybody. */
  bringIntoViewQuietly(part: PicturePart): void {
    this.quietly(() => this.bringIntoView(part));
  }

  /** The names of what a map can be linked by. */
  get anchors(): ReadonlySet<string> {
    return new Set([...this.cards, ...this.lanes].map(({ key }) => key));
  }

  /** Where its reader is. @param isShared whether the other map has something too. */
  place(isShared: (key: string) => boolean): MapPlace {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.map;
    const scale = this.zoom.scale;
    return {
      across: between(this.cards, (scrollLeft + clientWidth / 2) / scale, isShared),
      down: between(this.lanes, (scrollTop + clientHeight / 2) / scale, isShared),
      zoom: scale,
    };
  }

  /** Goes to where the reader of the other map is, without telling anybody. */
  goTo({ across, down, zoom }: MapPlace): void {
    this.quietly(() => {
      this.zoom.to(zoom);
      const x = pointOf(across, this.cards);
      const y = pointOf(down, this.lanes);
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.map;
      const scale = this.zoom.scale;
      this.map.scrollTo(
        x === undefined ? scrollLeft : x * scale - clientWidth / 2,
        y === undefined ? scrollTop : y * scale - clientHeight / 2,
      );
    });
  }

  /** Goes to the beginning of the map at a scale, without telling anybody. */
  start(scale: number): void {
    this.quietly(() => {
      this.zoom.to(scale);
      this.map.scrollTo(0, 0);
    });
  }

  private quietly(act: () => void): void {
    act();
    this.expected = { x: this.map.scrollLeft, y: this.map.scrollTop };
    this.panes.place(this.zoom.scale);
  }

  private listen(): void {
    this.map.addEventListener("scroll", () => {
      this.panes.place(this.zoom.scale);
      const { scrollLeft, scrollTop } = this.map;
      if (this.expected?.x === scrollLeft && this.expected.y === scrollTop) return;
      this.expected = undefined;
      this.listener.moved(this);
    });
    this.map.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.zoom.wheel(event);
        this.listener.moved(this);
      },
      { passive: false },
    );
    this.map.addEventListener("click", ({ target }) => this.pick(target));
    this.map.addEventListener("dblclick", ({ target }) => this.open(target));
    this.map.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      if (event.target instanceof Element && event.target.hasAttribute("data-marked")) this.open(event.target);
      else this.pick(event.target);
    });
  }

  private pick(target: EventTarget | null): void {
    const part = partAround(target);
    if (part) this.listener.picked(this, part);
  }

  private open(target: EventTarget | null): void {
    const part = partAround(target);
    if (part) this.listener.opened(this, plainId(part.id, this.name));
  }

  /** Cards that moved would lead back and forth. */
  private findAnchors(): void {
    const { root } = this;
    if (!root) {
      this.cards = [];
      this.lanes = [];
      return;
    }
    const { left } = root.getBoundingClientRect();
    const scale = this.zoom.scale;
    const { width, height } = root.viewBox.baseVal;
    const cards = partsOf(root).filter((part) => part.matches(".card:not([data-change='moved'])"));
    this.cards = withEnds(
      cards.map((card) => {
        const box = card.getBoundingClientRect();
        return { key: this.keyOf(aboutOf(card)), at: (box.left + box.width / 2 - left) / scale };
      }),
      width,
    );
    const lanes = [...root.querySelectorAll<SVGSVGElement>("svg.lane")];
    this.lanes = withEnds(
      lanes.map((lane) => ({ key: plainId(lane.id, this.name), at: lane.y.baseVal.value })),
      height,
    );
  }
}
