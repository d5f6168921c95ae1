import type { Look, MapView } from "../preview/messages.ts";
import { showBanner } from "./banner.ts";
import type { Choosable } from "./controls.ts";
import { DetailsCard } from "./details-card.ts";
import { showEmpty } from "./empty.ts";
import { FilterBar } from "./filter-bar.ts";
import { FindBar } from "./find-bar.ts";
import { FrozenPanes } from "./frozen-panes.ts";
import type { Host } from "./host.ts";
import { KnownDetails } from "./known-details.ts";
import { make } from "./make.ts";
import { markParts } from "./mark-parts.ts";
import { enablePanning } from "./pan.ts";
import { aboutOf, type PicturePart, partAround, partsAbout } from "./parts.ts";
import { Picture } from "./picture.ts";
import { RovingFocus } from "./roving-focus.ts";
import { isInView, scrollToPart } from "./scroll-to-part.ts";
import { listenForShortcuts, scrollWithArrows } from "./shortcuts.ts";
import { MapTable } from "./table.ts";
import { Toolbar } from "./toolbar.ts";
import { Zoom } from "./zoom.ts";

/** A map on a page, with all that can be done with it, whatever surrounds it. Fills the page's body. */
export class Viewer {
  private readonly host: Host;
  private readonly banner = make("div", { id: "banner", role: "status" });
  private readonly map = make("main", { id: "map", className: "map", tabIndex: -1, ariaLabel: "Map" });
  private readonly known: KnownDetails;
  private readonly zoom: Zoom;
  private readonly panes = new FrozenPanes(this.map);
  private readonly focus: RovingFocus;
  private readonly card: DetailsCard;
  private readonly toolbar: Toolbar;
  private readonly findBar: FindBar;
  private readonly filter: FilterBar;
  private readonly table: MapTable;
  private view: MapView | undefined;
  private picture: Picture | undefined;
  /** What the cursor is in, by the ids of parts that show it. */
  private marked: readonly string[] = [];
  /** The reader has chosen to see something else, of which the beginning is shown. */
  private isElsewhere = false;

  /** @param views what the reader can choose from. */
  constructor(host: Host, views: readonly Choosable[]) {
    this.host = host;
    const showRule = host.editor?.showRule;
    this.known = new KnownDetails(() => (this.view ? host.details(this.view) : Promise.resolve([])));
    this.zoom = new Zoom(this.map, () => this.afterZoom());
    this.focus = new RovingFocus(this.map, (part) => this.bringIntoView(part));
    this.card = new DetailsCard({ scroller: this.map, known: this.known, showRule });
    this.findBar = new FindBar(
      (part) => this.bringIntoView(part),
      () => this.focus.focus(),
    );
    this.filter = new FilterBar(this.known, () => this.afterFilter());
    this.table = new MapTable({
      known: this.known,
      passes: (details) => this.filter.passes(details),
      showRule,
      opener: (about) => this.opener(about),
    });
    const actions = {
      look: (look: Look) => this.look(look),
      filter: () => {
        this.filter.toggle().catch(reportError);
      },
      find: () => this.find(),
      table: () => {
        this.toggleTable().catch(reportError);
      },
      lock: host.editor?.lock,
    };
    this.toolbar = new Toolbar(views, { zoom: this.zoom, actions });
    const header = make("header", {}, this.banner, this.toolbar.element, this.filter.element, this.findBar.element);
    this.toolbar.element.hidden = true;
    this.map.append(make("p", { className: "loading quiet", role: "status", textContent: "Loading the map…" }));
    document.body.prepend(header, this.map, this.table.element, this.card.element);
    this.listen();
    listenForShortcuts(
      {
        "+": () => this.zoom.larger(),
        "=": () => this.zoom.larger(),
        "-": () => this.zoom.smaller(),
        "0": () => this.zoom.fit(),
        "1": () => this.zoom.to(1),
        "/": actions.find,
        f: actions.filter,
        t: actions.table,
      },
      actions.find,
    );
    scrollWithArrows(this.map);
    enablePanning(this.map, (target) => partAround(target) === undefined);
  }

  /** Shows a map or what there is to say instead. What is the same as before stays as it is. */
  show(view: MapView): void {
    const last = this.view;
    this.view = view;
    showBanner(this.banner, view, this.host.editor?.goTo);
    this.toolbar.show(view);
    this.toolbar.element.hidden = false;
    if (last?.version !== view.version) {
      this.known.forget();
      this.showContent(view, last?.uri !== view.uri);
    }
    if (!last) this.restore(view);
    else if (last.uri !== view.uri || this.isElsewhere) this.scrollToStart();
    this.isElsewhere = false;
    this.panes.place(this.zoom.scale);
    this.keep();
  }

  /** Marks all that is about what these parts show. @param reveal also brings it into view, when it is not what was marked before. */
  mark(ids: readonly string[], reveal: boolean): void {
    const last = new Set(this.markedAbouts());
    this.marked = ids;
    const parts = this.showMarks();
    const isNew = parts.some((part) => !last.has(aboutOf(part)));
    const covered = this.panes.covered(this.zoom.scale);
    const isSeen = parts.some((part) => isInView(this.map, part, covered));
    const [first] = parts;
    if (reveal && isNew && !isSeen && first) this.bringIntoView(first);
  }

  /** Lets the reader look for something. */
  find(): void {
    if (this.table.isOpen) this.closeTable();
    this.findBar.open();
  }

  private look(look: Look): void {
    const { view } = this;
    const isOther = (chosen: string | undefined, last: string | undefined) => chosen !== undefined && chosen !== last;
    this.isElsewhere =
      view?.view !== look.view || isOther(look.journey, view.journey) || isOther(look.owner, view.owner);
    this.host.look(look);
  }

  private showContent(view: MapView, isOtherFile: boolean): void {
    if (!view.picture || !this.showPicture(view.picture, isOtherFile)) {
      this.picture = undefined;
      showEmpty(this.map, view.empty, this.host.editor?.writeExample);
    }
    const root = this.picture?.root;
    this.focus.show(root);
    this.findBar.show(root);
    this.filter.show(root);
    if (this.picture?.isRearranged) this.showMarks();
    this.card.refresh();
    if (this.table.isOpen) this.table.fill(this.title()).catch(reportError);
  }

  /** False when there is no picture to show; one that can't be read leaves the last one of the same file. */
  private showPicture(lines: readonly string[], isOtherFile: boolean): boolean {
    if (isOtherFile) this.picture = undefined;
    if (!this.picture?.update(lines)) {
      this.picture = Picture.of(lines) ?? this.picture;
      if (this.picture) this.map.replaceChildren(this.picture.root);
    }
    this.zoom.show(this.picture?.root);
    this.panes.find(this.picture?.root);
    return this.picture !== undefined;
  }

  private restore(view: MapView): void {
    const position = this.host.positionOn(view.uri);
    if (!position) {
      this.scrollToStart();
      return;
    }
    this.focus.restore(position.part);
    this.zoom.to(position.zoom);
    this.map.scrollTo(position.scroll.x, position.scroll.y);
  }

  private scrollToStart(): void {
    this.map.scrollTo(this.panes.lead(this.zoom.scale) * this.zoom.scale, 0);
  }

  private keep(): void {
    const scroll = { x: this.map.scrollLeft, y: this.map.scrollTop };
    if (this.view) this.host.keep(this.view, { zoom: this.zoom.scale, scroll, part: this.focus.part?.id });
  }

  private listen(): void {
    this.map.addEventListener("scroll", () => {
      this.panes.place(this.zoom.scale);
      this.keep();
    });
    this.map.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.zoom.wheel(event);
      },
      { passive: false },
    );
    this.map.addEventListener("focusin", () => this.keep());
    this.map.addEventListener("click", ({ target }) => this.open(partAround(target)));
    this.map.addEventListener("keydown", ({ key, target }) => {
      if (key === "Enter") this.open(partAround(target));
    });
  }

  private open(part: PicturePart | undefined): void {
    if (part) this.host.editor?.open(part.id);
  }

  /** What leads to where something is written; `undefined` where nothing does. */
  private opener(about: string): (() => void) | undefined {
    const [part] = partsAbout(this.picture?.root, about);
    return part && this.host.editor ? () => this.open(part) : undefined;
  }

  private bringIntoView(part: PicturePart): void {
    scrollToPart(this.map, part, this.panes.covered(this.zoom.scale));
  }

  private afterZoom(): void {
    this.panes.place(this.zoom.scale);
    this.toolbar.showScale();
    this.card.hide();
    this.keep();
  }

  private afterFilter(): void {
    this.showOpen();
    if (this.table.isOpen) this.table.fill(this.title()).catch(reportError);
  }

  private async toggleTable(): Promise<void> {
    if (this.table.isOpen) return this.closeTable();
    this.card.hide();
    this.map.hidden = true;
    this.showOpen();
    await this.table.open(this.title(), this.focus.part && aboutOf(this.focus.part));
    this.showOpen();
  }

  private closeTable(): void {
    const { about } = this.table;
    this.table.close();
    this.map.hidden = false;
    this.showOpen();
    this.focus.focus(about === undefined ? undefined : partsAbout(this.picture?.root, about)[0]);
  }

  private showOpen(): void {
    this.toolbar.showOpen({ table: this.table.isOpen, filter: this.filter.isOpen });
  }

  private title(): string {
    return this.picture?.root.querySelector(":scope > title")?.textContent ?? "";
  }

  private markedAbouts(): string[] {
    return this.marked.flatMap((id) => {
      const part = partAround(this.picture?.root.getElementById(id) ?? null);
      return part ? aboutOf(part) : [];
    });
  }

  private showMarks(): PicturePart[] {
    return markParts(this.picture?.root, this.markedAbouts());
  }
}
