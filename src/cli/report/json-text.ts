/** Data as JSON, indented, in which no text commands the terminal that it may be printed to: what could is escaped. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, undefined, 2);
  return `${text.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

/** Control characters that JSON allows as they are, and those that turn the direction of writing. */
const UNSEEN = /[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g;
