/** An element of an SVG before it becomes text. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Attributes;
  /** Either elements or a text, never both: white space between them would be drawn. */
  readonly content: readonly SvgElement[] | string;
}

/** Attributes in the order in which they are written; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Something that may be absent. */
export type Child = SvgElement | undefined | false;

export function element(name: string, attributes: Attributes, content: readonly Child[] | string = []): SvgElement {
  if (typeof content === "string") return { name, attributes, content };
  return { name, attributes, content: content.filter((child) => child !== undefined && child !== false) };
}

/** An element and its contents as XML, one element a line. Everything that users wrote is escaped here and only here. */
export function serialize(root: SvgElement): string {
  return `${lines(root, "").join("\n")}\n`;
}

function lines({ name, attributes, content }: SvgElement, indent: string): string[] {
  const open = `${indent}<${name}${attributeText(attributes)}`;
  if (content.length === 0) return [`${open}/>`];
  if (typeof content === "string") return [`${open}>${escapeXml(content)}</${name}>`];
  return [`${open}>`, ...content.flatMap((child) => lines(child, `${indent} `)), `${indent}</${name}>`];
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(valueText(value))}"`))
    .join("");
}

function valueText(value: string | number): string {
  return typeof value === "number" ? numberText(value) : value;
}

/** A length in px with two decimals at most, which is less than can be seen. */
export function numberText(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Everything that XML 1.0 does not allow in a document: most control characters, halves of surrogate pairs, two non-characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text that stands for itself in XML, between tags and in quotes alike; characters that XML forbids are gone. */
export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, "").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
