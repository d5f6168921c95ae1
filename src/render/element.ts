/** A piece of a picture as SVG text, on one line. */
export type Svg = string;

/** Attributes in the order in which they are written; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Something that may be absent. */
export type Child = Svg | undefined | false;

/**
 * An element with what it holds: other elements, or a text.
 *
 * Pictures are written as text right away, for a large map has a hundred thousand elements. Everything that users wrote is
 * escaped here and in `textElement`, and nowhere else.
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

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Everything that XML 1.0 does not allow in a document: most control characters, halves of surrogate pairs, two non-characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text that stands for itself in XML, between tags and in quotes alike, on one line; characters that XML forbids are gone. */
export function escapeXml(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(ILLEGAL, "").replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? "");
}

/** Whether a text holds nothing that has to be escaped or left out, as most texts. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_SURROGATE || code < SPACE || (code <= GREATER_THAN && MARKUP.has(code))) return false;
  }
  return true;
}

const SPACE = 0x20;
const GREATER_THAN = 0x3e;
/** Above it stand halves of pairs, which may lack the other half, private characters and the non-characters. */
const FIRST_SURROGATE = 0xd800;
const MARKUP: ReadonlySet<number> = new Set(Array.from("&<>\"'", (character) => character.charCodeAt(0)));
