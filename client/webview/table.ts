import { findingLine, metricValue, type ShowRule } from "./details-content.ts";
import type { Details, KnownDetails } from "./known-details.ts";
import { make } from "./make.ts";

const COLUMNS = ["What", "Where", "Owner", "Channel", "Measures", "Gaps", "Findings"];

interface Options {
  readonly known: KnownDetails;
  readonly passes: (details: Details) => boolean;
  readonly showRule: ShowRule;
  /** What leads to where something is written, by what it is about; `undefined` where nothing does. */
  readonly opener: (about: string) => (() => void) | undefined;
}

/** The map as a table: the same content for those who would rather read than look. */
export class MapTable {
  readonly element = make("section", { id: "table", hidden: true, tabIndex: -1, ariaLabel: "The map as a table" });
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** @param about what to begin at, when it is in the table. */
  async open(title: string, about: string | undefined): Promise<void> {
    this.element.hidden = false;
    await this.fill(title);
    const row = about && this.element.querySelector<HTMLElement>(`[data-row="${CSS.escape(about)}"] :is(button, th)`);
    (row || this.element).focus();
  }

  close(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** What the reader is at. */
  get about(): string | undefined {
    return document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
  }

  /** Makes it anew, when the map has changed or something else passes the filter. */
  async fill(title: string): Promise<void> {
    const details = (await this.options.known.all()).filter(this.options.passes);
    const { about } = this;
    const head = make("tr", {}, ...COLUMNS.map((text) => make("th", { textContent: text, scope: "col" })));
    this.element.replaceChildren(
      make(
        "table",
        {},
        make("caption", { textContent: title }),
        make("thead", {}, head),
        make("tbody", {}, ...details.map((item) => this.row(item))),
      ),
    );
    if (about) this.element.querySelector<HTMLElement>(`[data-row="${CSS.escape(about)}"] button`)?.focus();
  }

  private row(details: Details): HTMLTableRowElement {
    const { owner, channel, metrics, gaps, findings } = details;
    const row = make(
      "tr",
      { className: details.kind },
      this.head(details),
      make("td", { textContent: details.place }),
      make("td", { textContent: owner ?? "" }),
      make("td", { textContent: channel ?? "" }),
      cell(metrics.map((metric) => [make("strong", { textContent: metric.name }), ` ${metricValue(metric)}`])),
      cell(gaps.map(({ title }) => [title])),
      cell(findings.map((finding) => findingLine(finding, this.options.showRule))),
    );
    row.dataset.row = details.about;
    return row;
  }

  private head({ title, about }: Details): HTMLElement {
    const open = this.options.opener(about);
    const name = open
      ? make("button", { className: "link", textContent: title, onclick: open })
      : make("span", { textContent: title });
    return make("th", { scope: "row", tabIndex: -1 }, name);
  }
}

function cell(items: readonly (readonly (Node | string)[])[]): HTMLElement {
  return make("td", {}, ...items.map((item) => make("div", {}, ...item)));
}
