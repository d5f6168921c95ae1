import { type Choosable, iconButton, Select } from "./controls.ts";
import type { Details, KnownDetails } from "./known-details.ts";
import { make } from "./make.ts";
import { aboutOf, partsOf } from "./parts.ts";

const TRAITS = ["owner", "channel", "persona"] as const;

const LABELS = { owner: "Owner", channel: "Channel", persona: "Persona", severity: "Findings" } as const;

type Trait = (typeof TRAITS)[number] | "severity";

const SEVERITIES: readonly Choosable[] = [
  { name: "error", title: "With errors" },
  { name: "warning", title: "With warnings" },
  { name: "info", title: "With information" },
  { name: "hint", title: "With hints" },
];

/** What is counted, in one and in many. */
const COUNTED = [
  ["touchpoint", "touchpoints"],
  ["handoff", "handoffs"],
] as const;

/** Lets all fade but what has certain owners, channels, personas or findings. */
export class FilterBar {
  readonly element = make("div", { id: "filter", className: "bar", hidden: true, role: "group", ariaLabel: "Filter" });
  private readonly known: KnownDetails;
  private readonly onChange: () => void;
  private readonly selects: Readonly<Record<Trait, Select>>;
  private readonly count = make("span", { className: "count", role: "status" });
  private picture: SVGSVGElement | undefined;

  /** @param onChange called when something else passes the filter, or when the bar is opened or closed. */
  constructor(known: KnownDetails, onChange: () => void) {
    this.known = known;
    this.onChange = onChange;
    const select = (trait: Trait): Select =>
      new Select(LABELS[trait], () => {
        this.apply().catch(reportError);
      });
    this.selects = {
      owner: select("owner"),
      channel: select("channel"),
      persona: select("persona"),
      severity: select("severity"),
    };
    const close = iconButton({ icon: "close", name: "Close and show all", key: "Escape", press: () => this.close() });
    this.element.append(...Object.values(this.selects).map((item) => item.element), this.count, close);
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  async toggle(): Promise<void> {
    if (this.isOpen) return this.close();
    this.element.hidden = false;
    await this.apply();
    this.element.querySelector<HTMLElement>("select:not([hidden])")?.focus();
  }

  /** Filters a picture that is new or has changed. */
  show(picture: SVGSVGElement | undefined): void {
    this.picture = picture;
    if (this.isOpen) this.apply().catch(reportError);
  }

  /** Whether something is among what is looked for; everything is while the bar is closed. */
  passes(details: Details): boolean {
    if (!this.isOpen) return true;
    const { severity } = this.selects;
    const isWanted = (trait: (typeof TRAITS)[number]) => {
      const { value } = this.selects[trait];
      return value === "" || details[trait] === value;
    };
    const hasFinding = severity.value === "" || details.findings.some((finding) => finding.severity === severity.value);
    return hasFinding && TRAITS.every(isWanted);
  }

  private close(): void {
    this.element.hidden = true;
    for (const { element } of Object.values(this.selects)) element.value = "";
    this.fade(new Set());
    this.onChange();
  }

  private async apply(): Promise<void> {
    const all = await this.known.all();
    if (!this.isOpen) return;
    for (const trait of TRAITS) this.offer(trait, valuesOf(all, trait));
    this.offer(
      "severity",
      SEVERITIES.filter(({ name }) => all.some((one) => one.findings.some((f) => f.severity === name))),
    );
    const isFiltered = Object.values(this.selects).some(({ value }) => value !== "");
    const others = all.filter((details) => details.kind !== "stage" && !this.passes(details));
    this.fade(new Set(others.map(({ about }) => about)));
    this.count.textContent = isFiltered ? countText(all, new Set(others)) : "";
    this.onChange();
  }

  private offer(trait: Trait, options: readonly Choosable[]): void {
    const select = this.selects[trait];
    const chosen = options.some(({ name }) => name === select.value) ? select.value : "";
    const any = { name: "", title: trait === "severity" ? "Any findings" : `Any ${trait}` };
    select.show([any, ...options], chosen);
  }

  private fade(abouts: ReadonlySet<string>): void {
    for (const part of partsOf(this.picture)) part.toggleAttribute("data-faded", abouts.has(aboutOf(part)));
  }
}

function valuesOf(all: readonly Details[], trait: (typeof TRAITS)[number]): Choosable[] {
  const values = new Set(all.flatMap((details) => details[trait] ?? []));
  return [...values].toSorted((a, b) => a.localeCompare(b)).map((value) => ({ name: value, title: value }));
}

function countText(all: readonly Details[], others: ReadonlySet<Details>): string {
  const counts = COUNTED.flatMap(([kind, many]) => {
    const of = all.filter((details) => details.kind === kind);
    const left = of.filter((details) => !others.has(details)).length;
    return of.length === 0 ? [] : [`${left} of ${of.length} ${of.length === 1 ? kind : many}`];
  });
  return counts.join(", ");
}
