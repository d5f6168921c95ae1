import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/analysis/rules.ts";
import { findings } from "../helpers/project.ts";

const PAGES = path.resolve(import.meta.dirname, "../../docs/rules");
const FILES = path.resolve(import.meta.dirname, "../../src/analysis/rules");

function examplesOf(page: string): { flagged: string; clean: string } {
  const [flagged = "", clean = "", ...more] = [...page.matchAll(/^```journey\n([\s\S]*?)^```$/gm)].map(
    (match) => match[1],
  );
  expect(more).toEqual([]);
  return { flagged, clean };
}

describe.each(RULES)("$id", ({ id, severity, summary }) => {
  const page = readFileSync(path.join(PAGES, `${id}.md`), "utf8");
  const { flagged, clean } = examplesOf(page);

  it("has a page that names it, its severity and what it is about", () => {
    expect(page).toMatch(new RegExp(`^# ${id}\n\n`));
    expect(page).toContain(`Default: **${severity}**`);
    expect(page).toContain(summary);
  });

  it("flags the flagged example of its page", async () => {
    expect(await findings(flagged, id)).not.toEqual([]);
  });

  it("finds nothing at all in the clean example of its page but what the page is not about", async () => {
    const rules = (await findings(clean)).map((line) => line.split(" ")[2] ?? "");
    const others = RULES.filter((rule) => rule.severity === "error").map((rule) => rule.id);
    expect(rules.filter((rule) => rule === id || others.includes(rule))).toEqual([]);
  });
});

it("has one file and one page for each rule, and nothing beside them", () => {
  const ids = RULES.map((rule) => rule.id).toSorted();
  expect(
    readdirSync(FILES)
      .map((name) => name.replace(/\.ts$/, ""))
      .toSorted(),
  ).toEqual(ids);
  expect(
    readdirSync(PAGES)
      .map((name) => name.replace(/\.md$/, ""))
      .toSorted(),
  ).toEqual(ids);
});
