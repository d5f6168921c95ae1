import type { Look, MapView } from "../preview/messages.ts";
import { type Choosable, iconButton, nameButton, Select } from "./controls.ts";
import { icon } from "./icons.ts";
import { LanesMenu } from "./lanes-menu.ts";
import { make } from "./make.ts";
import type { Zoom } from "./zoom.ts";

/** What the toolbar sets going. */
export interface ToolbarActions {
  look(look: Look): void;
  filter(): void;
  find(): void;
  table(): void;
  readonly lock: ((locked: boolean) => void) | undefined;
}

/** The row above the map. */
export class Toolbar {
  readonly element = make("div", { id: "toolbar" });
  private readonly actions: ToolbarActions;
  private readonly zoom: Zoom;
  private readonly views: readonly Choosable[];
  private readonly view = new Select("View", (view) => this.look({ view }));
  private readonly journey = new Select("Journey", (journey) => this.look({ journey }));
  private readonly owner = new Select("Owner", (owner) => this.look({ owner }));
  private readonly lanes = new LanesMenu((hidden) => this.look({ hidden }));
  private readonly filter: HTMLButtonElement;
  private readonly table: HTMLButtonElement;
  private readonly scale: HTMLButtonElement;
  private readonly lock: HTMLButtonElement;
  private shown: MapView | undefined;

  constructor(views: readonly Choosable[], { zoom, actions }: { zoom: Zoom; actions: ToolbarActions }) {
    this.actions = actions;
    this.zoom = zoom;
    this.views = views;
    this.filter = iconButton({ icon: "filter", name: "Filter", key: "F", press: actions.filter });
    const find = iconButton({ icon: "search", name: "Find", key: "/", press: actions.find });
    this.table = iconButton({ icon: "table", name: "Show as a table", key: "T", press: actions.table });
    const smaller = iconButton({ icon: "smaller", name: "Zoom out", key: "-", press: () => zoom.smaller() });
    this.scale = make("button", { type: "button", className: "scale", onclick: () => zoom.to(1) });
    const larger = iconButton({ icon: "larger", name: "Zoom in", key: "+", press: () => zoom.larger() });
    const fit = iconButton({ icon: "fit", name: "Fit the whole map", key: "0", press: () => zoom.fit() });
    this.lock = iconButton({ icon: "locked", name: "Lock", press: () => actions.lock?.(!this.shown?.locked) });
    const selects = make(
      "div",
      { className: "selects" },
      ...[this.view, this.journey, this.owner].map((s) => s.element),
    );
    const show = make("div", { className: "buttons" }, this.lanes.button, this.filter, find, this.table);
    const size = make("div", { className: "buttons" }, smaller, this.scale, larger, fit, this.lock);
    this.element.append(selects, show, this.lanes.menu, size);
    this.showScale();
  }

  show(view: MapView): void {
    this.shown = view;
    this.view.show(this.views, view.view);
    this.journey.show(view.view === "portfolio" ? [] : view.journeys, view.journey);
    this.owner.show(view.view === "owner" ? view.owners : [], view.owner);
    this.lanes.show(view);
    this.lock.hidden = this.actions.lock === undefined;
    this.lock.replaceChildren(icon(view.locked ? "locked" : "following"));
    this.lock.setAttribute("aria-pressed", String(view.locked));
    nameButton(this.lock, view.locked ? "Locked to this file" : "Follows the editor");
  }

  showScale(): void {
    this.scale.textContent = `${Math.round(this.zoom.scale * 100)}%`;
    nameButton(this.scale, `Zoom ${this.scale.textContent}, reset to 100%`, "1");
  }

  /** Says which of the things that can be opened are. */
  showOpen({ table, filter }: { readonly table: boolean; readonly filter: boolean }): void {
    this.table.setAttribute("aria-pressed", String(table));
    this.filter.setAttribute("aria-pressed", String(filter));
  }

  private look(change: Partial<Look>): void {
    if (!this.shown) return;
    const { view, journeys, journey, owner, hidden } = this.shown;
    // The only journey of a file is meant by no name, so that it can change its name.
    const chosen = journeys.length > 1 ? journey : undefined;
    this.actions.look({ view, journey: chosen, owner, hidden, ...change });
  }
}
