import { lowest } from "../../src/algorithms/extremes.ts";
import type { Comparison, MapPlace, SideName } from "../compare/messages.ts";
import { ChangeList, type ShownChange } from "./change-list.ts";
import type { CompareHost } from "./compare-host.ts";
import { CompareSide } from "./compare-side.ts";
import { iconButton, nameButton, Select } from "./controls.ts";
import { legend } from "./legend.ts";
import { make } from "./make.ts";
import { messageNodes } from "./message-text.ts";
import { aboutOf, type PicturePart } from "./parts.ts";
import { listenForShortcuts } from "./shortcuts.ts";

/** Two maps at first are shown no smaller than this: below it no word can be read. */
const SMALLEST_FIRST = 0.6;

const OTHER: Readonly<Record<SideName, SideName>> = { before: "after", after: "before" };

/** Two maps beside each other that move together, and the list of what is other on them. Fills the page's body. */
export class CompareViewer {
  private readonly host: CompareHost;
  private readonly sides: Readonly<Record<SideName, CompareSide>>;
  private readonly list: ChangeList;
  private readonly journey: Select;
  private readonly banner = make("div", { id: "banner", role: "status" });
  private readonly scale: HTMLButtonElement;
  private readonly toolbar = make("div", { id: "toolbar" });
  private readonly loading = make("p", {
    className: "loading quiet",
    role: "status",
    textContent: "Loading the maps…",
  });
  private readonly both: HTMLElement;
  private readonly maps: HTMLElement;
  private comparison: Comparison | undefined;
  private hasMaps = false;

  constructor(host: CompareHost) {
    this.host = host;
    const { editor } = host;
    const listener = {
      moved: (side: CompareSide) => this.moved(side),
      picked: (side: CompareSide, part: PicturePart) => this.pick(side, part),
      opened: (side: CompareSide, id: string) => editor?.openPart(side.name, id),
    };
    this.sides = { before: new CompareSide("before", listener), after: new CompareSide("after", listener) };
    this.list = new ChangeList({
      choose: (change) => this.choose(change),
      open: editor && ((change, side) => editor.openChange(side, change.id)),
      filtered: () => this.keep(),
    });
    this.journey = new Select("Journey", (name) => editor?.journey(name));
    this.scale = make("button", { type: "button", className: "scale", onclick: () => this.zoom((zoom) => zoom.to(1)) });
    this.fillToolbar();
    this.maps = make("main", { id: "maps" }, this.sides.before.element, this.sides.after.element);
    const beside = make("aside", { id: "beside" }, this.list.element, legend());
    this.both = make("div", { id: "both", hidden: true }, this.maps, beside);
    this.toolbar.hidden = true;
    document.body.prepend(make("header", {}, this.banner, this.toolbar), this.loading, this.both);
    document.body.classList.add("compare");
    listenForShortcuts(
      {
        "+": () => this.zoom((zoom) => zoom.larger()),
        "=": () => this.zoom((zoom) => zoom.larger()),
        "-": () => this.zoom((zoom) => zoom.smaller()),
        "0": () => this.fit(0),
        "1": () => this.zoom((zoom) => zoom.to(1)),
        n: () => this.list.step(1),
        p: () => this.list.step(-1),
      },
      () => undefined,
    );
  }

  /** Shows a comparison. What is the same as before stays as it is. */
  show(comparison: Comparison): void {
    const last = this.comparison;
    this.comparison = comparison;
    this.loading.remove();
    this.toolbar.hidden = false;
    this.both.hidden = false;
    this.showBanner(comparison);
    this.showSides(comparison);
    this.journey.show(
      comparison.journeys.map(({ name, title, changes }) => ({
        name,
        title: changes ? `${title} (${changes})` : title,
      })),
      comparison.journey,
    );
    if (!last && this.host.kept) this.list.leaveOut(this.host.kept.hidden);
    const isFirst = !this.hasMaps;
    this.hasMaps ||= comparison.before !== undefined || comparison.after !== undefined;
    this.list.show(comparison.changes, comparison.message);
    document.body.classList.toggle("no-list", !comparison.sides.includes("after"));
    // Where the reader was waits until there is something to be at.
    if (!this.hasMaps) return;
    if (isFirst) this.restore();
    else this.highlight(this.list.chosen);
    this.showScale();
    this.keep();
  }

  /** Shows what the page with the other map shows. */
  follow(place: MapPlace): void {
    for (const side of this.shown()) side.goTo(place);
    this.showScale();
    this.keep();
  }

  /** Chooses a change, as it was on the page with the other map. */
  chooseById(id: string): void {
    const change = this.comparison?.changes.find((one) => one.id === id);
    this.list.select(change);
    this.reveal(change);
  }

  private fillToolbar(): void {
    const previous = iconButton({
      icon: "previous",
      name: "Previous change",
      key: "P",
      press: () => this.list.step(-1),
    });
    const next = iconButton({ icon: "next", name: "Next change", key: "N", press: () => this.list.step(1) });
    const smaller = iconButton({
      icon: "smaller",
      name: "Zoom out",
      key: "-",
      press: () => this.zoom((zoom) => zoom.smaller()),
    });
    const larger = iconButton({
      icon: "larger",
      name: "Zoom in",
      key: "+",
      press: () => this.zoom((zoom) => zoom.larger()),
    });
    const fit = iconButton({ icon: "fit", name: "Fit both maps", key: "0", press: () => this.fit(0) });
    this.toolbar.append(
      make("div", { className: "selects" }, this.journey.element),
      make("div", { className: "buttons" }, previous, next),
      make("div", { className: "buttons" }, smaller, this.scale, larger, fit),
    );
  }

  private shown(): CompareSide[] {
    return (this.comparison?.sides ?? []).map((name) => this.sides[name]);
  }

  private showSides({ sides, labels, before, after, changes, message, problem }: Comparison): void {
    const renamed = changes.flatMap(({ before: old, after: now }): [string, string][] =>
      old?.about !== undefined && now?.about !== undefined && old.about !== now.about ? [[old.about, now.about]] : [],
    );
    const missing = message ?? problem?.message ?? "";
    const names = { before: new Map(renamed), after: new Map<string, string>() };
    const maps = { before, after };
    for (const side of Object.values(this.sides)) {
      side.element.hidden = !sides.includes(side.name);
      const { name } = side;
      side.show({ map: maps[name], label: labels[name], missing, newNames: names[name] });
    }
  }

  private showBanner({ problem }: Comparison): void {
    const text = problem ? bannerText(problem) : "";
    if (this.banner.dataset.text === text) return;
    this.banner.dataset.text = text;
    this.banner.replaceChildren();
    if (!problem) return;
    const { line } = problem;
    const { editor } = this.host;
    const words = messageNodes(text);
    if (line === undefined || !editor) this.banner.append(make("p", {}, ...words));
    else this.banner.append(make("button", { type: "button", onclick: () => editor.goTo(line) }, ...words));
  }

  private restore(): void {
    const { kept } = this.host;
    const change = this.comparison?.changes.find(({ id }) => id === kept?.change);
    if (!kept?.place) {
      this.fit(SMALLEST_FIRST);
      return;
    }
    this.list.select(change);
    this.highlight(change);
    for (const side of this.shown()) side.goTo(kept.place);
  }

  /** As small as it takes to see all of both maps, but no smaller than that. */
  private fit(smallest: number): void {
    for (const side of this.shown()) side.zoom.fit();
    const scales = this.shown().flatMap((side) => (side.root ? side.zoom.scale : []));
    const scale = Math.max(smallest, lowest(scales, 1));
    for (const side of this.shown()) side.start(scale);
    this.showScale();
    this.keep();
  }

  private zoom(act: (zoom: CompareSide["zoom"]) => void): void {
    const [first] = this.shown().toReversed();
    if (!first) return;
    act(first.zoom);
    this.moved(first);
  }

  /** Lets the other map follow. */
  private moved(side: CompareSide): void {
    const other = this.sides[OTHER[side.name]];
    const place = side.place((key) => other.anchors.has(key));
    if (this.comparison?.sides.includes(other.name)) other.goTo(place);
    else this.host.editor?.moved(place);
    this.showScale();
    this.keep();
  }

  private choose(change: ShownChange): void {
    this.reveal(change);
    if (this.shown().length < 2) this.host.editor?.chosen(change.id);
    this.keep();
  }

  private reveal(change: ShownChange | undefined): void {
    const marked = this.highlight(change);
    for (const [side, part] of marked) side.bringIntoViewQuietly(part);
  }

  /** Marks what a change is about on both maps. @returns on each the first part of it. */
  private highlight(change: ShownChange | undefined): [CompareSide, PicturePart][] {
    const about = change?.after?.about ?? change?.before?.about;
    return this.markBoth(about);
  }

  private markBoth(key: string | undefined): [CompareSide, PicturePart][] {
    return this.shown().flatMap((side): [CompareSide, PicturePart][] => {
      const [part] = side.mark(key);
      return part ? [[side, part]] : [];
    });
  }

  private pick(side: CompareSide, part: PicturePart): void {
    const about = aboutOf(part);
    const change = this.comparison?.changes.find((one) => one[side.name]?.about === about);
    this.list.select(change);
    const marked = this.markBoth(side.keyOf(about));
    for (const [other, twin] of marked) if (other !== side) other.bringIntoViewQuietly(twin);
    if (change && this.shown().length < 2) this.host.editor?.chosen(change.id);
    this.keep();
  }

  private showScale(): void {
    const [first] = this.shown().toReversed();
    this.scale.textContent = `${Math.round((first?.zoom.scale ?? 1) * 100)}%`;
    nameButton(this.scale, `Zoom ${this.scale.textContent}, reset to 100%`, "1");
  }

  private keep(): void {
    const [side] = this.shown().toReversed();
    const place = side?.place((key) => side.anchors.has(key));
    this.host.keep({ place, change: this.list.chosen?.id, hidden: this.list.left });
  }
}

function bannerText({ message, line }: NonNullable<Comparison["problem"]>): string {
  return line === undefined ? message : `Compared as far as the text can be parsed. Line ${line + 1}: ${message}`;
}
