import { FIRST_JOURNEY } from "../preview/first-journey.ts";
import type { MapView } from "../preview/messages.ts";
import { make } from "./make.ts";

/**
 * Says in place of a map why there is none, and how to come to one.
 *
 * @param writeExample writes the example into the file; absent where there is no file.
 */
export function showEmpty(container: HTMLElement, why: MapView["empty"], writeExample: (() => void) | undefined): void {
  // Written once for each reason: a selection in the example should survive a keystroke as well.
  if (container.querySelector(`:scope > [data-why="${why}"]`)) return;
  const section = make("section", { className: "empty" }, ...parts(why, writeExample));
  section.dataset.why = why;
  container.replaceChildren(section);
}

function parts(why: MapView["empty"], writeExample: (() => void) | undefined): Node[] {
  if (why === "failed") return [];
  if (why === "no-file") return [heading("This file is gone"), paragraph("Open a journey file to see its map here.")];
  const start = [
    heading(why === "no-text" ? "Start a journey" : "No journey here yet"),
    paragraph(
      why === "no-text"
        ? "Write down what the customer does, step by step, and the map appears here as you type:"
        : "This file has no journey to draw. A journey looks like this:",
    ),
    make("pre", { textContent: FIRST_JOURNEY.trimEnd() }),
  ];
  if (!writeExample) return start;
  const button = make("button", {
    className: "action",
    textContent: "Insert this into the file",
    onclick: writeExample,
  });
  return [...start, button];
}

function heading(text: string): HTMLElement {
  return make("h1", { textContent: text });
}

function paragraph(text: string): HTMLElement {
  return make("p", { textContent: text });
}
