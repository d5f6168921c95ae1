import names from "color-name";

/** Reads a colour as CSS writes it, in hexadecimal or by name; `#rrggbb`, or `undefined` when it is none. */
export function readColor(text: string): string | undefined {
  const written = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(written)) return written;
  if (/^#[0-9a-f]{3}$/.test(written)) return written.replace(/[0-9a-f]/g, "$&$&");
  if (!Object.hasOwn(names, written)) return undefined;
  return `#${names[written as keyof typeof names].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
