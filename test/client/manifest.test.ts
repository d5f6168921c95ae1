import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../package.json"), "utf8"));

it("a double click takes a whole name, hyphens included", () => {
  const separators: string = manifest.contributes.configurationDefaults["[journey]"]["editor.wordSeparators"];
  const ends = (character: string): boolean => separators.includes(character);
  expect([..."home-situation"].some(ends)).toBe(false);
  expect([...'.,"{}>='].every(ends)).toBe(true);
});
