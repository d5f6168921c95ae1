import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CHANGE_RULES } from "../../src/diff/rules.ts";
import { diff } from "../helpers/changes.ts";

const PAGES = path.resolve(import.meta.dirname, "../../docs/changes");
const FILES = path.resolve(import.meta.dirname, "../../src/diff/rules");

describe.each(CHANGE_RULES)("$id", ({ id, severity, summary }) => {
  const page = readFileSync(path.join(PAGES, `${id}.md`), "utf8");
  const [before = "", after = "", ...more] = [...page.matchAll(/^```journey\n([\s\S]*?)^```$/gm)].map(
    ([, text]) => text,
  );

  it("has a page that names it, its severity and what it is about", () => {
    expect(page).toMatch(new RegExp(`^# ${id}\n\n`));
    expect(page).toContain(`Severity: **${severity}**`);
    expect(page).toContain(summary);
    expect(more).toEqual([]);
  });

  it("has an example of which it says what the page quotes", () => {
    const told = diff(before, after).changes.filter((change) => change.rule === id);
    expect(told).not.toEqual([]);
    expect([...page.matchAll(/^> (.*)$/gm)].map(([, quote]) => quote)).toEqual(told.map(({ message }) => message));
  });
});

it("has one file and one page for each rule, and nothing beside them", () => {
  const ids = CHANGE_RULES.map((rule) => rule.id).toSorted();
  const names = (folder: string): string[] => readdirSync(folder).map((name) => path.parse(name).name);
  expect(names(FILES).toSorted()).toEqual(ids);
  expect(names(PAGES).toSorted()).toEqual(ids);
});
