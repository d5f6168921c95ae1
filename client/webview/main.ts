import type { MapView, PageMessage, PageState, ShowMessage } from "../preview/messages.ts";
import { showBanner } from "./banner.ts";
import { element } from "./element.ts";
import { showEmpty } from "./empty.ts";
import { showMap } from "./map.ts";
import { showToolbar } from "./toolbar.ts";

/** What VS Code gives to the pages of extensions. */
declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const map = element("map");
let restored = vscode.getState();
let shown: MapView | undefined;

window.addEventListener("message", ({ data }: MessageEvent<ShowMessage>) => {
  if (data.type === "show") show(data.view);
});
document.addEventListener("scroll", saveState, { passive: true });
map.addEventListener("click", ({ target }) => reveal(target));
map.addEventListener("keydown", (event) => {
  if ((event.key === "Enter" || event.key === " ") && reveal(event.target)) event.preventDefault();
});
vscode.postMessage({ type: "ready" });

function show(view: MapView): void {
  const goesElsewhere = shown !== undefined && (shown.uri !== view.uri || shown.journey !== view.journey);
  shown = view;
  showBanner(element("banner"), view, (range) => vscode.postMessage({ type: "reveal", range }));
  showToolbar(element("toolbar"), view, (journey) => vscode.postMessage({ type: "choose", journey }));
  if (view.svg === undefined || !showMap(map, view.svg)) showEmpty(map, view.empty);
  if (goesElsewhere) window.scrollTo(0, 0);
  if (restored?.uri === view.uri) window.scrollTo(restored.scroll.x, restored.scroll.y);
  restored = undefined;
  saveState();
}

function saveState(): void {
  if (shown) {
    vscode.setState({ uri: shown.uri, journey: shown.journey, scroll: { x: window.scrollX, y: window.scrollY } });
  }
}

/** Asks for the source of the innermost part of the map that has one; false when there is none. */
function reveal(target: EventTarget | null): boolean {
  const range = target instanceof Element ? target.closest("[data-range]")?.getAttribute("data-range") : undefined;
  if (range) vscode.postMessage({ type: "reveal", range });
  return Boolean(range);
}
