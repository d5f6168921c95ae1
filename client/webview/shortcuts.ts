import { FIELDS } from "./fields.ts";

/** How far an arrow key scrolls, in px. */
const STEP = 48;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * Keys that work wherever the focus is on the page, but where one writes or chooses.
 *
 * @param actions by the key.
 */
export function listenForShortcuts(actions: Readonly<Record<string, () => void>>, find: () => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "f") return;
      event.preventDefault();
      find();
      return;
    }
    if (event.target instanceof Element && event.target.closest(FIELDS)) return;
    const action = actions[event.key] ?? actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** Arrow keys scroll, unless something has the focus that they mean something to; with Shift they always do. */
export function scrollWithArrows(scroller: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    const by = ARROWS[event.key];
    const isFree = event.shiftKey || event.target === document.body || event.target === scroller;
    if (!by || !isFree || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(FIELDS)) return;
    event.preventDefault();
    scroller.scrollBy(...by);
  });
}
