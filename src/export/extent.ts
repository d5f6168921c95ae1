import { highest, lowest } from "../algorithms/extremes.ts";
import { numberOf, type SvgElement } from "./svg-tree.ts";
import { anchorOf, leftOf } from "./text-anchor.ts";

/** What a shape covers from left to right, in px. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** About how wide letters are, by the size of the type: for telling where a text stands, not for setting it. */
const LETTER = 0.55;

/** Of a text that does not say its size, in px. */
const USUAL_SIZE = 10.5;

/** How far an element reaches; `undefined` when it shows nothing. Only moves are known of transformations. */
export function extentOf(element: SvgElement): Extent | undefined {
  const own = ownExtent(element);
  const below = element.name === "text" ? [] : element.children.map(extentOf);
  const all = [own, ...below].filter((extent) => extent !== undefined);
  if (all.length === 0) return undefined;
  const moved = movedBy(element);
  return {
    left: lowest(all.map(({ left }) => left)) + moved,
    right: highest(all.map(({ right }) => right)) + moved,
  };
}

/** How far to the right an element moves what it holds, in px. */
export function movedBy(element: SvgElement): number {
  return Number(/translate\(\s*(-?[\d.]+)/.exec(element.attributes.transform ?? "")?.[1] ?? 0);
}

function ownExtent(element: SvgElement): Extent | undefined {
  const at = (name: string): number => numberOf(element, name);
  switch (element.name) {
    case "rect":
      return { left: at("x"), right: at("x") + at("width") };
    case "circle":
      return { left: at("cx") - at("r"), right: at("cx") + at("r") };
    case "line":
      return { left: Math.min(at("x1"), at("x2")), right: Math.max(at("x1"), at("x2")) };
    case "path":
      return pathExtent(element.attributes.d ?? "");
    case "text":
      return textExtent(element);
    default:
      return undefined;
  }
}

function textExtent(element: SvgElement): Extent {
  const lines = [element.text, ...element.children.filter(({ name }) => name === "tspan").map(({ text }) => text)];
  const width = highest(lines.map((line) => line.length)) * numberOf(element, "font-size", USUAL_SIZE) * LETTER;
  const x = numberOf(element, "x");
  const left = leftOf(x, width, anchorOf(element.attributes));
  return { left, right: left + width };
}

/** How many numbers a command takes, and which of them are places on the x axis. */
const COMMANDS: Readonly<Record<string, { readonly takes: number; readonly across: readonly number[] }>> = {
  m: { takes: 2, across: [0] },
  l: { takes: 2, across: [0] },
  h: { takes: 1, across: [0] },
  v: { takes: 1, across: [] },
  q: { takes: 4, across: [0, 2] },
  c: { takes: 6, across: [0, 2, 4] },
  s: { takes: 4, across: [0, 2] },
  t: { takes: 2, across: [0] },
  a: { takes: 7, across: [5] },
};

/** Of the points that a path is drawn by, which lie no farther in than its line. */
function pathExtent(d: string): Extent | undefined {
  const places: number[] = [];
  let x = 0;
  for (const [, letter = "", rest = ""] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const command = COMMANDS[letter.toLowerCase()];
    if (!command) continue;
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    for (let at = 0; at < numbers.length; at += command.takes) {
      const from = letter === letter.toLowerCase() ? x : 0;
      for (const index of command.across) places.push(from + (numbers[at + index] ?? 0));
      if (command.across.length > 0) x = places.at(-1) ?? x;
    }
  }
  return places.length === 0 ? undefined : { left: lowest(places), right: highest(places) };
}
