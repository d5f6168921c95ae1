import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/diff/change.ts";
import { CHANGE_RULES } from "../../src/diff/rules.ts";
import { comparePositions } from "../../src/model/place.ts";
import { diff } from "../helpers/changes.ts";
import { readMarks } from "../helpers/marked-text.ts";

const PAGES = path.resolve(import.meta.dirname, "../../docs/changes");
const FILES = path.resolve(import.meta.dirname, "../../src/diff/rules");

describe.each(CHANGE_RULES)("$id", ({ id, severity, summary, describe: describesEdits }) => {
  const page = readFileSync(path.join(PAGES, `${id}.md`), "utf8");
  const [before = readMarks(""), after = readMarks(""), ...more] = [
    ...page.matchAll(/^```journey\n([\s\S]*?)^```$/gm),
  ].map(([, text = ""]) => readMarks(text));
  const reported = () => diff(before.text, after.text).changes;
  const isOwn = ({ rule }: Change): boolean => rule === id;

  it("has a page that names it, what it is about, and its severity", () => {
    expect(page).toMatch(new RegExp(`^# ${id}\n\n`));
    expect(page.split("\n\n")[1]).toBe(`${summary}. Severity: **${severity}**.`);
    expect(more).toEqual([]);
  });

  it("reports what is marked in the example, and nothing else", () => {
    const own = reported().filter(isOwn);
    expect(own).not.toEqual([]);
    expect(after.marks).toEqual(marksOf(own.filter((change) => change.after)));
    expect(before.marks).toEqual(marksOf(own.filter((change) => !change.after)));
  });

  it("follows from the changes that its page names", () => {
    const changes = reported();
    const causes = changes.filter(isOwn).flatMap((change) => change.causes.map((cause) => ruleOf(cause, changes)));
    const [sentence = ""] = page.match(/^It follows from .*\.$/gm) ?? [];
    expect([...sentence.matchAll(/\[([a-z-]+)\]\(\1\.md\)/g)].map(([, rule]) => rule)).toEqual([...new Set(causes)]);
    if (describesEdits) expect(causes).toEqual([]);
  });
});

it("has one file and one page for each rule, and nothing beside them", () => {
  const ids = CHANGE_RULES.map((rule) => rule.id).toSorted();
  const names = (folder: string): string[] => readdirSync(folder).map((name) => path.parse(name).name);
  expect(names(FILES).toSorted()).toEqual(ids);
  expect(names(PAGES).toSorted()).toEqual(ids);
});

/** The marks that changes have on their page: where they are, or were last, in the order of the text. */
function marksOf(changes: readonly Change[]) {
  const marks = changes.flatMap(({ before, after, severity, message }) => {
    const range = (after ?? before)?.place?.range;
    return range ? [{ range, severity, message }] : [];
  });
  expect(marks).toHaveLength(changes.length);
  return marks.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
}

function ruleOf(id: string, changes: readonly Change[]): string {
  const change = changes.find((candidate) => candidate.id === id);
  if (!change) throw new Error(`There is no change ${id}`);
  return change.rule;
}
