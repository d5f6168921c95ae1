// Runs in a page.

export interface Comparing {
  /** Of the picture that is right, which is the SVG in the page, and of the other one. */
  readonly addresses: readonly [string, string];
  /** Dots for a px of the map. */
  readonly scale: number;
  /** How far apart the colours of a tile may be on average, of 255: one with text, and any other. */
  readonly apart: { readonly text: number; readonly shape: number };
  /** How much the ink of a text may differ in strength or colour, as a share of it. */
  readonly ink: number;
}

/** Where two pictures differ, and how. */
export interface Difference {
  readonly what: string;
  readonly kind: "apart" | "ink";
  readonly by: number;
}

/**
 * Where two pictures differ, by two measures.
 *
 * Shape: both pictures are blurred a little, so that edges may be drawn in different ways, and cut into tiles of the
 * size of two letters. A tile may lie up to a px away, since programs round the widths of letters in their own ways. What
 * is left is text that is missing, too much, on another text, elsewhere or in another order, and other shapes.
 *
 * Ink: what the letters of each line add to their background on average. It is another where their weight or colour is.
 */
export async function comparePixels({ addresses, scale, apart, ink }: Comparing): Promise<Difference[]> {
  const TILE = 12 * scale;
  const REACH = scale;
  const CHANNELS = 3;

  const [right, other] = await Promise.all(addresses.map(pixelsAt));
  if (!right || !other) throw new Error("There is nothing to compare.");
  const { width, height } = right;
  if (other.width !== width || other.height !== height) {
    throw new Error(`One picture has ${width} × ${height} dots, the other ${other.width} × ${other.height}.`);
  }
  const lines = [...document.querySelectorAll("text, tspan")]
    .filter(({ children }) => children.length === 0)
    .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }));
  const found = new Map<string, Difference>();
  for (let top = 0; top < height; top += TILE / 2) {
    for (let left = 0; left < width; left += TILE / 2) {
      let by = distance(left, top, 0, 0);
      if (by <= apart.shape) continue;
      const texts = textsAt(left, top);
      const most = texts === "" ? apart.shape : apart.text;
      for (let dy = -REACH; dy <= REACH && by > most; dy++) {
        for (let dx = -REACH; dx <= REACH && by > most; dx++) by = Math.min(by, distance(left, top, dx, dy));
      }
      const what = texts || `at ${left / scale}, ${top / scale}`;
      if (by > (found.get(what)?.by ?? most)) found.set(what, { what, kind: "apart", by });
    }
  }
  for (const { text, box } of lines) {
    const by = inkBetween(box);
    if (by > ink) found.set(`ink ${text}`, { what: text, kind: "ink", by });
  }
  return [...found.values()];

  /** The lines of text that a tile shows something of. */
  function textsAt(left: number, top: number): string {
    const meets = ({ left: from, right: to, top: upper, bottom: lower }: DOMRect): boolean =>
      from < (left + TILE) / scale && to > left / scale && upper < (top + TILE) / scale && lower > top / scale;
    return lines
      .filter(({ box }) => meets(box))
      .map(({ text }) => text)
      .join(" | ");
  }

  /** How much the ink in the box of a line differs, as a share of what is right. */
  function inkBetween(box: DOMRect): number {
    const ROOM = 2;
    const [left, top] = [Math.floor((box.left - ROOM) * scale), Math.floor((box.top - ROOM) * scale)];
    const [end, bottom] = [Math.ceil((box.right + ROOM) * scale), Math.ceil((box.bottom + ROOM) * scale)];
    let [most, difference] = [0, 0];
    for (let channel = 0; channel < CHANNELS; channel++) {
      const values: number[] = [];
      let [sum, otherSum] = [0, 0];
      for (let y = Math.max(top, 0); y < Math.min(bottom, height); y++) {
        for (let x = Math.max(left, 0); x < Math.min(end, width); x++) {
          const at = 4 * (y * width + x) + channel;
          values.push(right?.data[at] ?? 0);
          sum += right?.data[at] ?? 0;
          otherSum += other?.data[at] ?? 0;
        }
      }
      // More than half of a line is its background.
      const background = values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
      most = Math.max(most, Math.abs(sum / values.length - background));
      difference = Math.max(difference, Math.abs(sum - otherSum) / values.length);
    }
    return difference / most;
  }

  /** How far a tile is from the one that lies a few dots beside it in the other picture. */
  function distance(left: number, top: number, dx: number, dy: number): number {
    const [endX, endY] = [Math.min(left + TILE, width), Math.min(top + TILE, height)];
    let sum = 0;
    for (let y = top; y < endY; y++) {
      const otherY = Math.min(Math.max(y + dy, 0), height - 1);
      for (let x = left; x < endX; x++) {
        const otherX = Math.min(Math.max(x + dx, 0), width - 1);
        const [at, otherAt] = [4 * (y * width + x), 4 * (otherY * width + otherX)];
        let most = 0;
        for (let channel = 0; channel < CHANNELS; channel++) {
          const difference = Math.abs((right?.data[at + channel] ?? 0) - (other?.data[otherAt + channel] ?? 0));
          if (difference > most) most = difference;
        }
        sum += most;
      }
    }
    return sum / ((endX - left) * (endY - top));
  }

  async function pixelsAt(address: string) {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (!context) throw new Error("The page can't draw.");
    // What is transparent shows a page of paper.
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, bitmap.width, bitmap.height);
    context.filter = "blur(1px)";
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  }
}
