import type { Element, Ref, Text } from "../../src/model/element.ts";
import type { TextRange } from "../../src/model/place.ts";
import type { Dimension, Quantity } from "../../src/model/quantity.ts";

let line = 0;

/** Starts a new file, so that the places in it do not depend on what was built before. */
export function newFile(): void {
  line = 0;
}

/** A place that no other element has. */
export function range(): TextRange {
  return { start: { line, character: 2 }, end: { line: line++, character: 12 } };
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, days: 86400 };

export function quantity(words: string): Quantity {
  const [number = "", unit] = words.split(" ");
  const value = Number(number);
  const seconds = unit === undefined ? undefined : SECONDS[unit];
  const dimension: Dimension = unit === undefined ? "number" : seconds ? "time" : unit === "%" ? "percent" : "money";
  const currency = dimension === "money" ? unit : undefined;
  return { text: words, value, unit, dimension, currency, base: value * (seconds ?? 1), range: range() };
}

export function element(name: string | undefined, title: string | undefined): Element {
  const nameRange = range();
  return { name, title, range: nameRange, nameRange, accepts: [] };
}

export function text(words: string | undefined): Text | undefined {
  return words === undefined ? undefined : { text: words, range: range() };
}

export function sureRef(name: string): Ref {
  return { name, range: range(), resolved: true };
}

export function ref(name: string | undefined): Ref | undefined {
  return name === undefined ? undefined : sureRef(name);
}
