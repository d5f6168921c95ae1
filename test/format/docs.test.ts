import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { format } from "../helpers/format.ts";
import { readMarks } from "../helpers/marked-text.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PAGES = ["README.md", ...globSync("docs/**/*.md", { cwd: ROOT })].toSorted();

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

/** The texts in fences of some languages, in order. */
function fenced(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`(?:${language})\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(
    (match) => match[1] ?? "",
  );
}

describe("the page about formatting", () => {
  const samples = fenced(textOf("docs/formatting.md"), "text|journey");
  const pairs = samples.flatMap((after, index) =>
    index % 2 === 1 ? [{ before: samples[index - 1] ?? "", after }] : [],
  );

  it.each(pairs)("says what becomes of sample $#", ({ before, after }) => {
    expect(before).not.toBe(after);
    expect(format(before)).toBe(after);
    expect(format(after)).toBe(after);
  });

  it("has a text after each text before", () => {
    expect(samples.length).toBe(2 * pairs.length);
    expect(pairs.length).toBeGreaterThan(5);
  });
});

/** `npm run format` makes them so. What is marked in an example stands below it in columns of its own. */
describe("is canonical", () => {
  it.each(PAGES)("all of what stands in %s", (file) => {
    for (const text of fenced(textOf(file), "journey").map((marked) => readMarks(marked).text)) {
      expect(format(text)).toBe(text);
    }
  });

  it("the built-in library", () => {
    const text = textOf("src/grammar/library.journey");
    expect(format(text)).toBe(text);
  });
});
