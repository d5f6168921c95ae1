/**
 * Escapes a text for XML and HTML, between tags and in quotes alike, on one line; control characters are dropped. All
 * SVG, XML and HTML that the project writes takes what users wrote through here.
 */
export function escapeXml(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(ILLEGAL, "").replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? "");
}

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

/** Everything that XML 1.0 does not allow in a document, or advises against: control characters, halves of surrogate pairs, two non-characters. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Whether a text holds nothing that has to be escaped or left out, as most texts. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      code >= FIRST_SURROGATE ||
      code < SPACE ||
      (code >= DELETE && code < NO_BREAK_SPACE) ||
      (code <= GREATER_THAN && MARKUP.has(code))
    )
      return false;
  }
  return true;
}

const SPACE = 0x20;
const GREATER_THAN = 0x3e;
/** From the one up to the other stand control characters. */
const DELETE = 0x7f;
const NO_BREAK_SPACE = 0xa0;
/** Above it stand halves of pairs, which may lack the other half, private characters and the non-characters. */
const FIRST_SURROGATE = 0xd800;
const MARKUP: ReadonlySet<number> = new Set(Array.from("&<>\"'", (character) => character.charCodeAt(0)));
