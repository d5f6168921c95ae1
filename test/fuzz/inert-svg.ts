import { SaxesParser } from "saxes";

/** Elements by which a picture could run, load or hide something. */
const ACTIVE: ReadonlySet<string> = new Set([
  "script",
  "style",
  "foreignObject",
  "a",
  "use",
  "image",
  "iframe",
  "set",
  "animate",
  "animateTransform",
  "handler",
]);

/** @returns what is wrong with a picture: that it is no XML, or may do more than be looked at. Empty for a good one. */
export function faultsOfSvg(svg: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => faults.push(error.message));
  parser.on("opentag", ({ name, attributes }) => {
    if (ACTIVE.has(name)) faults.push(`<${name}>`);
    for (const [key, value] of Object.entries(attributes)) {
      if (/^on|href$|^style$/i.test(key)) faults.push(`${name} ${key}`);
      else if (/url\(\s*["']?(?!#)/i.test(value) && !WRITTEN.has(key)) faults.push(`${name} ${key}="${value}"`);
    }
  });
  parser.write(svg).close();
  return faults;
}

/** Attributes that hold what users wrote, and which nothing follows. */
const WRITTEN: ReadonlySet<string> = new Set(["aria-label", "data-about", "data-words", "data-full", "id"]);
