import { iconButton } from "./controls.ts";
import { make } from "./make.ts";
import { aboutOf, type PicturePart, partsOf, wordsOf } from "./parts.ts";

/** Finds words on the map: all that say them are marked, and one after the other is brought into view. */
export class FindBar {
  readonly element = make("div", { id: "find", className: "bar", hidden: true, role: "search" });
  private readonly input = make("input", { type: "search", placeholder: "Find", ariaLabel: "Find on the map" });
  private readonly count = make("span", { className: "count", role: "status" });
  private readonly goTo: (part: PicturePart) => void;
  private readonly leave: () => void;
  private picture: SVGSVGElement | undefined;
  /** For each thing that says the words, the parts that do. */
  private hits: readonly (readonly PicturePart[])[] = [];
  private at = 0;

  /** @param goTo brings a part into view. @param leave gives the focus back to the map. */
  constructor(goTo: (part: PicturePart) => void, leave: () => void) {
    this.goTo = goTo;
    this.leave = leave;
    this.element.append(
      this.input,
      this.count,
      iconButton({ icon: "previous", name: "Previous", key: "Shift+Enter", press: () => this.step(-1) }),
      iconButton({ icon: "next", name: "Next", key: "Enter", press: () => this.step(1) }),
      iconButton({ icon: "close", name: "Close", key: "Escape", press: () => this.close() }),
    );
    this.input.addEventListener("input", () => this.look());
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && event.target === this.input) this.step(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  open(): void {
    this.element.hidden = false;
    this.input.select();
    this.input.focus();
    this.look();
  }

  /** Looks again on a picture that is new or has changed; what was gone to stays. */
  show(picture: SVGSVGElement | undefined): void {
    this.picture = picture;
    if (this.element.hidden) return;
    const about = this.aboutHit();
    this.search();
    this.at = Math.max(
      0,
      this.hits.findIndex(([part]) => part && aboutOf(part) === about),
    );
    this.mark();
  }

  private close(): void {
    this.element.hidden = true;
    this.hits = [];
    this.mark();
    this.leave();
  }

  private look(): void {
    this.search();
    this.at = 0;
    this.arrive();
  }

  private step(by: number): void {
    const { length } = this.hits;
    if (length > 0) this.at = (this.at + by + length) % length;
    this.arrive();
  }

  private arrive(): void {
    this.mark();
    const part = this.hits[this.at]?.[0];
    if (part) this.goTo(part);
  }

  private search(): void {
    const words = this.input.value.trim().toLocaleLowerCase();
    const found = words === "" ? [] : partsOf(this.picture).filter((part) => says(part, words));
    this.hits = [...Map.groupBy(found, aboutOf).values()];
  }

  private aboutHit(): string | undefined {
    const part = this.hits[this.at]?.[0];
    return part && aboutOf(part);
  }

  private mark(): void {
    for (const part of this.picture?.querySelectorAll("[data-match]") ?? []) part.removeAttribute("data-match");
    for (const [index, parts] of this.hits.entries()) {
      for (const part of parts) part.setAttribute("data-match", index === this.at ? "here" : "");
    }
    this.count.textContent = this.countText();
  }

  private countText(): string {
    if (this.input.value.trim() === "") return "";
    return this.hits.length === 0 ? "Nothing found" : `${this.at + 1} of ${this.hits.length}`;
  }
}

function says(part: PicturePart, words: string): boolean {
  return wordsOf(part).toLocaleLowerCase().includes(words);
}
