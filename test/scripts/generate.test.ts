import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generate, staleFiles } from "../../scripts/lib/generate.ts";
import { root } from "../../scripts/lib/paths.ts";

const INPUTS = [
  "langium-config.json",
  "README.md",
  "docs",
  "examples",
  "schemas",
  "syntaxes",
  "src/grammar",
  "src/generated",
  "test/drafts",
];

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), "journey-checkout-"));
  for (const input of INPUTS) cpSync(path.join(root, input), path.join(checkout, input), { recursive: true });
});

afterEach(() => rmSync(checkout, { recursive: true }));

function read(file: string): string {
  return readFileSync(path.join(checkout, file), "utf8");
}

function replace(file: string, from: string, to: string): void {
  const text = read(file);
  expect(text).toContain(from);
  writeFileSync(path.join(checkout, file), text.replace(from, to));
}

test("finds the parser out of date when the grammar has changed, and writes it only when asked to", async () => {
  replace("src/grammar/journey.langium", "'codeowner'", "'reviewer'");
  const before = read("src/generated/langium/grammar.ts");
  expect(await staleFiles(checkout)).toEqual(["src/generated/langium/ast.ts", "src/generated/langium/grammar.ts"]);
  expect(read("src/generated/langium/grammar.ts")).toBe(before);
  await generate(checkout);
  expect(read("src/generated/langium/grammar.ts")).toContain('"value":"reviewer"');
  expect(await staleFiles(checkout)).toEqual([]);
});

test("finds a generated file out of date that was edited, one that is gone, and one that nothing generates", async () => {
  replace("src/generated/library.ts", "Do not edit.", "Edited.");
  rmSync(path.join(checkout, "docs/rules.md"));
  writeFileSync(path.join(checkout, "src/generated/langium/old.ts"), "");
  expect(await staleFiles(checkout)).toEqual([
    "docs/rules.md",
    "src/generated/langium/old.ts",
    "src/generated/library.ts",
  ]);
});

test("fails with what Langium printed when the grammar has a mistake", async () => {
  replace("src/grammar/journey.langium", "'codeowner'", "codeowner codeowner");
  await expect(staleFiles(checkout)).rejects.toThrow(/journey\.langium:\d+:\d+ - /);
});
