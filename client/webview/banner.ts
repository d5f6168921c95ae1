import type { MapView } from "../preview/messages.ts";
import { make } from "./make.ts";
import { messageNodes } from "./message-text.ts";

/**
 * Says above the map why it is not that of the text as it is now. Nothing when all is well.
 *
 * @param goTo leads to a line; absent where there is no text to go to.
 */
export function showBanner(container: HTMLElement, view: MapView, goTo: ((line: number) => void) | undefined): void {
  const { problem } = view;
  const text = problem ? bannerText(view, problem) : "";
  // Filling the region again with the same words would make a screen reader repeat them on every keystroke.
  if (container.dataset.text === text) return;
  container.dataset.text = text;
  container.replaceChildren();
  if (!problem) return;
  const { line } = problem;
  const words = messageNodes(text);
  if (line === undefined || !goTo) container.append(make("p", {}, ...words));
  else container.append(make("button", { onclick: () => goTo(line) }, ...words));
}

function bannerText({ picture }: MapView, { message, line }: NonNullable<MapView["problem"]>): string {
  if (line === undefined) return message;
  return `${picture === undefined ? "No map yet." : "This is the last good map."} Line ${line + 1}: ${message}`;
}
