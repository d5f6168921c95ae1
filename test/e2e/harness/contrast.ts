/** A text that is hard to read. */
export interface PaleText {
  readonly text: string;
  /** The contrast of its colour with what is behind it, from 1 to 21, as WCAG 2 reckons it. */
  readonly contrast: number;
}

/**
 * The texts of a page that can be seen and have less contrast than that. Runs in the page, so it has everything that it needs
 * inside.
 */
export function paleTexts(atLeast: number): PaleText[] {
  type Color = readonly [number, number, number, number];
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });

  function read(color: string): Color {
    if (!context) throw new Error("There is no canvas.");
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  /** What one sees of a colour over another one. */
  function over([r, g, b, alpha]: Color, [r2, g2, b2]: Color): Color {
    const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
    return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
  }

  function luminance([red, green, blue]: Color): number {
    const linear = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    const [r = 0, g = 0, b = 0] = linear;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function paintOf(element: Element): string {
    const style = getComputedStyle(element);
    if (element.localName === "g") return "transparent";
    if (!(element instanceof SVGElement) || element.localName === "svg") return style.backgroundColor;
    return style.fill === "none" || style.fill.startsWith("url") ? "transparent" : style.fill;
  }

  /** What is at the middle of a text, from the topmost down. */
  function stackAt(element: Element): Element[] {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementsFromPoint(left + width / 2, top + height / 2);
  }

  /** Texts of the picture can have their middle between two letters, where only what surrounds them is hit. */
  function isSeen(element: Element): boolean {
    const [topmost] = stackAt(element);
    return topmost !== undefined && topmost instanceof SVGElement === element instanceof SVGElement;
  }

  /** All that lies behind the middle of a text, blended. */
  function behind(element: Element): Color {
    const stack = stackAt(element);
    const own = stack.indexOf(element);
    const below = element instanceof SVGElement ? stack.slice(own + 1) : stack.slice(Math.max(0, own));
    const grounds = below.filter((other) => !other.matches("text, tspan")).map((other) => read(paintOf(other)));
    return grounds.toReversed().reduce((ground, paint) => over(paint, ground), [255, 255, 255, 1] as Color);
  }

  function contrast(element: Element): number {
    const { color, fill } = getComputedStyle(element);
    const ground = behind(element);
    const ink = over(read(element instanceof SVGElement ? fill : color), ground);
    const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].toSorted((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  const texts = [...document.querySelectorAll("body *")].filter((element) => {
    const says = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
    const { width, height } = element.getBoundingClientRect();
    return says && width > 0 && height > 0 && !element.matches("script, title, desc, option");
  });
  return texts.flatMap((element) => {
    if (!(element instanceof SVGElement)) element.scrollIntoView({ block: "nearest", inline: "nearest" });
    const found = isSeen(element) ? contrast(element) : atLeast;
    return found < atLeast ? [{ text: element.textContent?.trim() ?? "", contrast: found }] : [];
  });
}
