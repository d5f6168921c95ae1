import type { Comparison, SideName } from "../compare/messages.ts";
import { make } from "./make.ts";
import { messageNodes, plainMessage } from "./message-text.ts";

export type ShownChange = Comparison["changes"][number];
type Severity = ShownChange["severity"];

/** From the worst on, with what many of them are called. */
export const SEVERITIES: Readonly<Record<Severity, string>> = {
  worse: "Worse",
  risky: "Risky",
  better: "Better",
  neutral: "Neutral",
};

const NAMES = Object.keys(SEVERITIES) as Severity[];

interface ListActions {
  /** Shows a change on the maps. */
  choose(change: ShownChange): void;
  /** Shows where it is written; absent where there is no text to go to. */
  readonly open: ((change: ShownChange, side: SideName) => void) | undefined;
  /** Hears which severities are left out. */
  filtered(): void;
}

/** The changes as a list, the worst first. Arrow keys lead through it, and what they lead to is shown on the maps. */
export class ChangeList {
  readonly element: HTMLElement;
  private readonly actions: ListActions;
  private readonly filters = make("div", {
    className: "severities",
    role: "group",
    ariaLabel: "Show changes by severity",
  });
  private readonly list = make("ol", { className: "changes" });
  private readonly message = make("p", { className: "message", role: "status" });
  private readonly hidden = new Set<string>();
  private changes: readonly ShownChange[] = [];
  private current: string | undefined;

  constructor(actions: ListActions) {
    this.actions = actions;
    const heading = make("h2", { textContent: "Changes" });
    this.element = make(
      "section",
      { id: "changes", ariaLabel: "Changes" },
      heading,
      this.filters,
      this.message,
      this.list,
    );
    this.list.addEventListener("keydown", (event) => this.press(event));
  }

  /** The severities that are left out. */
  get left(): readonly string[] {
    return [...this.hidden];
  }

  get chosen(): ShownChange | undefined {
    return this.changes.find(({ id }) => id === this.current);
  }

  leaveOut(severities: readonly string[]): void {
    for (const severity of severities) this.hidden.add(severity);
  }

  /** Shows changes with their descriptions. The chosen one stays chosen. */
  show(changes: readonly ShownChange[], message: string | undefined): void {
    this.changes = changes;
    if (this.message.dataset.text !== (message ?? "")) {
      this.message.dataset.text = message ?? "";
      this.message.replaceChildren(...messageNodes(message ?? ""));
    }
    this.fill();
  }

  /** Marks a change as the chosen one, and brings it into view. */
  select(change: ShownChange | undefined): void {
    this.current = change?.id;
    for (const item of this.items()) {
      const isIt = item.dataset.change === this.current;
      item.classList.toggle("chosen", isIt);
      const button = item.querySelector("button");
      button?.setAttribute("aria-current", String(isIt));
      if (isIt) item.scrollIntoView({ block: "nearest" });
    }
    this.makeReachable();
  }

  /** Goes on from the chosen change, and around at the ends. */
  step(by: 1 | -1): void {
    const shown = this.shown();
    const at = shown.findIndex(({ id }) => id === this.current);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    if (next) this.choose(next);
  }

  private shown(): readonly ShownChange[] {
    return this.changes.filter(({ severity }) => !this.hidden.has(severity));
  }

  private items(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>(":scope > li")];
  }

  private choose(change: ShownChange): void {
    this.select(change);
    this.actions.choose(change);
  }

  private fill(): void {
    const focused = document.activeElement;
    const hadFocus = focused instanceof HTMLElement && this.list.contains(focused);
    this.filters.replaceChildren(...NAMES.flatMap((name) => this.filter(name)));
    this.list.replaceChildren(...this.shown().map((change) => this.item(change)));
    this.select(this.chosen);
    if (hadFocus) this.reachable()?.focus();
  }

  private filter(severity: Severity): HTMLElement[] {
    const count = this.changes.filter((change) => change.severity === severity).length;
    if (count === 0) return [];
    const button = make(
      "button",
      { type: "button", className: `severity ${severity}` },
      make("span", { className: "dot" }),
      `${count} ${severity}`,
    );
    button.setAttribute("aria-pressed", String(!this.hidden.has(severity)));
    button.addEventListener("click", () => {
      if (!this.hidden.delete(severity)) this.hidden.add(severity);
      const at = [...this.filters.children].indexOf(button);
      this.fill();
      this.actions.filtered();
      this.filters.querySelectorAll("button")[at]?.focus();
    });
    return [button];
  }

  private item(change: ShownChange): HTMLLIElement {
    const { id, severity, message, causes } = change;
    const say = make(
      "button",
      { type: "button", className: "change", tabIndex: -1, onclick: () => this.choose(change) },
      make("span", { className: `severity ${severity}` }, make("span", { className: "dot" }), severity),
      make("span", { className: "words" }, ...messageNodes(message)),
      ...causes
        .slice(0, 1)
        .map((cause) =>
          make("span", { className: "cause quiet", textContent: `Follows from: ${plainMessage(cause)}` }),
        ),
    );
    say.addEventListener("dblclick", () => this.open(change, "after"));
    const item = make("li", {}, say, this.openers(change));
    item.dataset.change = id;
    return item;
  }

  private openers(change: ShownChange): HTMLElement {
    const opener = (side: SideName, text: string): HTMLElement[] => {
      if (!this.actions.open || !change[side]?.place) return [];
      const label = `${text}: ${plainMessage(change.message)}`;
      const press = (): void => this.open(change, side);
      return [
        make("button", { type: "button", className: "link", textContent: text, ariaLabel: label, onclick: press }),
      ];
    };
    return make(
      "div",
      { className: "openers" },
      ...opener("after", "Open the text"),
      ...opener("before", "older text"),
    );
  }

  private open(change: ShownChange, wanted: SideName): void {
    const other = wanted === "after" ? "before" : "after";
    this.actions.open?.(change, change[wanted]?.place ? wanted : other);
  }

  private press(event: KeyboardEvent): void {
    const { target, key } = event;
    const item = target instanceof Element ? target.closest<HTMLElement>("li[data-change]") : null;
    const change = this.changes.find(({ id }) => id === item?.dataset.change);
    if (!change || !(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = this.shown();
    const at = shown.indexOf(change);
    const next: Readonly<Record<string, ShownChange | undefined>> = {
      ArrowDown: shown[at + 1],
      ArrowUp: shown[at - 1],
      Home: shown[0],
      End: shown.at(-1),
    };
    if (Object.hasOwn(next, key)) {
      event.preventDefault();
      const to = next[key];
      if (!to) return;
      this.choose(to);
      this.reachable()?.focus();
    } else if (key === "Enter" && target.matches(".change") && change.id === this.current) {
      event.preventDefault();
      this.open(change, event.shiftKey ? "before" : "after");
    }
  }

  /** The one that the Tab key leads to: the chosen one, or else the first. */
  private reachable(): HTMLElement | null {
    return (
      this.list.querySelector<HTMLElement>("li.chosen > .change") ?? this.list.querySelector<HTMLElement>(".change")
    );
  }

  private makeReachable(): void {
    for (const button of this.list.querySelectorAll<HTMLElement>(".change")) button.tabIndex = -1;
    const first = this.reachable();
    if (first) first.tabIndex = 0;
  }
}
