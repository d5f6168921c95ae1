import type { MapView } from "../preview/messages.ts";
import { iconButton } from "./controls.ts";
import { make } from "./make.ts";

/** Shows and hides the lanes of the map. */
export class LanesMenu {
  readonly button: HTMLButtonElement;
  readonly menu = make("div", { id: "lanes", popover: "auto", ariaLabel: "Lanes", role: "group" });
  private readonly hide: (lanes: readonly string[]) => void;
  private shown = "";

  /** @param hide called with the names of the lanes to leave out when they change. */
  constructor(hide: (lanes: readonly string[]) => void) {
    this.hide = hide;
    this.button = iconButton({ icon: "lanes", name: "Lanes", press: () => undefined });
    this.button.popoverTargetElement = this.menu;
    this.menu.addEventListener("toggle", () => {
      const { left, bottom } = this.button.getBoundingClientRect();
      const most = document.documentElement.clientWidth - this.menu.offsetWidth;
      Object.assign(this.menu.style, { left: `${Math.max(0, Math.min(left, most))}px`, top: `${bottom + 2}px` });
    });
  }

  show({ lanes, hidden }: MapView): void {
    this.button.hidden = lanes.length === 0;
    const wanted = JSON.stringify([lanes, hidden]);
    if (wanted === this.shown) return;
    this.shown = wanted;
    const focused = this.boxes().find((box) => box === document.activeElement)?.value;
    this.menu.replaceChildren(
      ...lanes.map(({ name, title }) => {
        const box = make("input", { type: "checkbox", value: name, checked: !hidden.includes(name) });
        box.addEventListener("change", () => this.hide(this.unchecked(hidden)));
        return make("label", {}, box, title);
      }),
    );
    this.boxes()
      .find(({ value }) => value === focused)
      ?.focus();
  }

  /** Lanes that this view has nothing for stay hidden for views that do. */
  private unchecked(hidden: readonly string[]): string[] {
    const boxes = this.boxes();
    const others = hidden.filter((name) => !boxes.some(({ value }) => value === name));
    return [...others, ...boxes.filter(({ checked }) => !checked).map(({ value }) => value)];
  }

  private boxes(): HTMLInputElement[] {
    return [...this.menu.querySelectorAll("input")];
  }
}
