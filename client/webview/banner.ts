import type { MapView } from "../preview/messages.ts";

/** Says above the map why it is not that of the text as it is now, and leads to the line. Nothing when all is well. */
export function showBanner(container: HTMLElement, view: MapView, reveal: (range: string) => void): void {
  const { problem } = view;
  const text = problem ? bannerText(view, problem) : "";
  // Filling the region again with the same words would make a screen reader repeat them on every keystroke.
  if (container.dataset.text === text) return;
  container.dataset.text = text;
  container.replaceChildren();
  if (!problem) return;
  const { line } = problem;
  const button = document.createElement(line === undefined ? "p" : "button");
  button.textContent = text;
  if (line !== undefined) button.addEventListener("click", () => reveal(`${line}:0-${line}:0`));
  container.append(button);
}

function bannerText({ svg }: MapView, { message, line }: NonNullable<MapView["problem"]>): string {
  if (line === undefined) return message;
  return `${svg === undefined ? "No map yet." : "This is the last map that could be drawn."} Line ${line + 1}: ${message}`;
}
