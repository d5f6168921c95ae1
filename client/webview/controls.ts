import { type IconName, icon } from "./icons.ts";
import { make } from "./make.ts";

interface ButtonOptions {
  readonly icon: IconName;
  readonly name: string;
  /** The key that does the same, as it is written on it. */
  readonly key?: string;
  readonly press: () => void;
}

/** A button that shows only an icon; its name and its key show when one points at it. */
export function iconButton({ icon: name, name: label, key, press }: ButtonOptions): HTMLButtonElement {
  const button = make("button", { type: "button", className: "icon-button", onclick: press }, icon(name));
  nameButton(button, label, key);
  return button;
}

export function nameButton(button: HTMLButtonElement, name: string, key?: string): void {
  button.title = key ? `${name} (${key})` : name;
  button.setAttribute("aria-label", name);
  if (key) button.setAttribute("aria-keyshortcuts", key);
}

/** Something to choose from. */
export interface Choosable {
  readonly name: string;
  readonly title: string;
}

/** A choice of one; it is hidden while there is nothing to choose. */
export class Select {
  readonly element: HTMLSelectElement;
  private shown = "";

  constructor(label: string, choose: (name: string) => void) {
    const change = () => choose(this.element.value);
    this.element = make("select", { ariaLabel: label, title: label, hidden: true, onchange: change });
  }

  get value(): string {
    return this.element.value;
  }

  show(options: readonly Choosable[], chosen: string | undefined): void {
    this.element.hidden = options.length < 2;
    const wanted = JSON.stringify(options);
    // Only when they change, for new options would close a list that is open.
    if (wanted !== this.shown) {
      this.shown = wanted;
      this.element.replaceChildren(...options.map(({ name, title }) => new Option(title, name)));
    }
    if (chosen !== undefined) this.element.value = chosen;
  }
}
