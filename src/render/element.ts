import { escapeXml } from "../escape-xml.ts";

/** A piece of a picture as SVG text, on one line. */
export type Svg = string;

/** Attributes in the order in which they are written; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Something that may be absent. */
export type Child = Svg | undefined | false;

/**
 * An element with what it holds: other elements, or a text.
 *
 * Pictures are written as text right away, for a large map has a hundred thousand elements. What users wrote is
 * passed through `escapeXml` wherever it enters a picture.
 */
export function element(name: string, attributes: Attributes, children: readonly Child[] = []): Svg {
  let content = "";
  for (const child of children) if (child) content += child;
  return content === "" ? `<${name}${attributeText(attributes)}/>` : enclose(name, attributes, content);
}

/** An element that holds nothing but a text. */
export function textElement(name: string, attributes: Attributes, text: string): Svg {
  return text === "" ? `<${name}${attributeText(attributes)}/>` : enclose(name, attributes, escapeXml(text));
}

/** A group as lines: what opens it, a line for each part, what closes it. */
export function group(attributes: Attributes, parts: readonly Child[]): Svg[] {
  return lines("g", attributes, parts);
}

/** An element as lines. They are put together only once, for all of a large picture takes a while to copy. */
export function lines(name: string, attributes: Attributes, parts: readonly Child[]): Svg[] {
  const all = [`<${name}${attributeText(attributes)}>`];
  for (const part of parts) if (part) all.push(part);
  all.push(`</${name}>`);
  return all;
}

function enclose(name: string, attributes: Attributes, content: string): Svg {
  return `<${name}${attributeText(attributes)}>${content}</${name}>`;
}

function attributeText(attributes: Attributes): string {
  let text = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    text += ` ${name}="${typeof value === "number" ? numberText(value) : escapeXml(value)}"`;
  }
  return text;
}

/**
 * The same text, for one that is used many times over. JavaScript engines keep what was put together in its pieces until
 * somebody reads it, and would put it together again in every text that it is a part of.
 */
export function inOnePiece(text: Svg): Svg {
  Number(text);
  return text;
}

/** A length in px with two decimals at most, which is less than can be seen. */
export function numberText(value: number): string {
  const half = value * 2 + MANY_HALVES;
  return HALVES[half] ?? String(Math.round(value * 100) / 100 + 0);
}

/** Most lengths are small, and whole or half px: their texts are written once, from -1024 to 4096 px. */
const MANY_HALVES = 2048;
const HALVES: readonly string[] = Array.from({ length: 5 * MANY_HALVES }, (_, half) =>
  String((half - MANY_HALVES) / 2),
);
