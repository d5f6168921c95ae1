import morphdom from "morphdom";

/**
 * Shows a drawing. What did not change since the last one stays the same node, so that the place on the page, the focus
 * and the selection survive a keystroke. False when the text is no drawing.
 */
export function showMap(container: HTMLElement, text: string): boolean {
  const drawing = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (drawing.localName !== "svg") return false;
  // To a screen reader an image has no parts; here the parts are buttons.
  drawing.setAttribute("role", "group");
  for (const part of drawing.querySelectorAll("[data-range]")) part.setAttribute("tabindex", "0");
  const last = container.querySelector(":scope > svg");
  if (last) {
    morphdom(last, drawing, { onBeforeElUpdated: (from, to) => !from.isEqualNode(to) });
  } else {
    container.replaceChildren(document.importNode(drawing, true));
  }
  return true;
}
