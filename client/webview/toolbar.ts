import type { MapView } from "../preview/messages.ts";

/** Lets a reader choose among the journeys of a file that has several. */
export function showToolbar(container: HTMLElement, view: MapView, choose: (journey: string) => void): void {
  const signature = JSON.stringify([view.journeys, view.journey]);
  if (container.dataset.signature === signature) return;
  container.dataset.signature = signature;
  container.replaceChildren();
  if (view.journeys.length < 2) return;
  const select = document.createElement("select");
  select.setAttribute("aria-label", "Journey");
  for (const { name, title } of view.journeys) {
    select.append(new Option(title, name, name === view.journey, name === view.journey));
  }
  select.addEventListener("change", () => choose(select.value));
  container.append(select);
}
