import type { MapView } from "../preview/messages.ts";

const FIRST_JOURNEY = `owner support "Customer support"
persona parent "A busy parent"

journey get-help "Getting help" for parent by support {
  stage ask "Asking" {
    touchpoint call "Calls support" via phone by support {
      desired { wait <= 5 min }
      actual on 2026-09-30 { wait 12 h }
    }
  }
}`;

/** Says in place of a map why there is none, and how to come to one. */
export function showEmpty(container: HTMLElement, why: MapView["empty"]): void {
  // Written once for each reason: a selection in the example should survive a keystroke as well.
  if (container.querySelector(`:scope > [data-why="${why}"]`)) return;
  const section = document.createElement("section");
  section.dataset.why = why;
  section.append(...parts(why));
  container.replaceChildren(section);
}

function parts(why: MapView["empty"]): Node[] {
  if (why === "failed") return [];
  if (why === "no-file") return [heading("This file is gone"), paragraph("Open a journey file to see its map here.")];
  const example = document.createElement("pre");
  example.textContent = FIRST_JOURNEY;
  return [
    heading(why === "no-text" ? "Start a journey" : "No journey here yet"),
    paragraph(
      why === "no-text"
        ? "Write down who goes where, step by step, and the map appears here while you type:"
        : "This file has no journey that could be drawn. A journey looks like this:",
    ),
    example,
  ];
}

function heading(text: string): HTMLElement {
  return withText("h1", text);
}

function paragraph(text: string): HTMLElement {
  return withText("p", text);
}

function withText(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
