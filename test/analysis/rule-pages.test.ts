import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { RULES } from "../../src/analysis/rules.ts";
import type { Fix } from "../../src/model/finding.ts";
import { editOfStep } from "../../src/project/fix-edit.ts";
import { readConfiguration } from "../../src/project/read-configuration.ts";
import { pathOfText } from "../../src/project/text-project.ts";
import { readMarks } from "../helpers/marked-text.ts";
import { applyDiff, RULE_PAGES_FOLDER, readRulePage } from "../helpers/rule-page.ts";
import { expectFound, findingsIn } from "../helpers/texts.ts";

const CHANGELOG = path.resolve(import.meta.dirname, "../../CHANGELOG.md");
const RULE_FILES = path.resolve(import.meta.dirname, "../../src/analysis/rules");

type Texts = Readonly<Record<string, string>>;

/** The files after a fix, by the edits that an editor gets. */
function fixed(texts: Texts, uri: string, fix: Fix): Texts {
  const name = pathOfText(uri);
  const document = TextDocument.create(uri, "journey", 0, texts[name] ?? "");
  const edits = fix.steps.map((step) => editOfStep(step, document));
  return { ...texts, [name]: TextDocument.applyEdits(document, edits) };
}

describe.each(RULES)("$id", ({ id, severity, summary, from, remarksFrom }) => {
  const page = readRulePage(id);
  const flagged = Object.fromEntries(Object.entries(page.flagged).map(([name, text]) => [name, readMarks(text).text]));

  it("has a page that names it, what it is about, and its severity", () => {
    expect(page.text).toMatch(new RegExp(`^# ${id}\n\n`));
    expect(page.text.split("\n\n")[1]).toBe(`${summary}. Default: **${severity}**.`);
  });

  it("finds in the flagged example what is marked there, and nothing else", () => {
    const marks = Object.values(page.flagged).flatMap((text) => readMarks(text).marks);
    expect(marks.length, `The flagged example of docs/rules/${id}.md marks nothing.`).toBeGreaterThan(0);
    const silent = marks.filter(({ message }) => message === undefined).map(({ range }) => range.start.line + 1);
    expect(silent, `These lines of the flagged example of docs/rules/${id}.md have a mark without a message.`).toEqual(
      [],
    );
    expectFound(page.flagged, id);
  });

  it("finds nothing in the clean example, which has no errors either", () => {
    const found = findingsIn(page.clean).filter((finding) => finding.rule === id || finding.severity === "error");
    expect(page.clean).not.toEqual({});
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([]);
  });

  it("offers the quick fixes of its page, which do what the page shows", () => {
    const found = findingsIn(flagged, id);
    const offered = found.flatMap(({ uri, fixes = [] }) =>
      fixes.map((fix) => ({ fix, name: pathOfText(uri), after: fixed(flagged, uri, fix) })),
    );
    expect([...new Set(page.fixes.map(({ title }) => title))]).toEqual([
      ...new Set(offered.map(({ fix }) => fix.title)),
    ]);
    for (const { title, diff } of page.fixes) {
      const named = offered.filter(({ fix }) => fix.title === title);
      const shown = applyDiff(flagged[named[0]?.name ?? ""] ?? "", diff);
      expect(named.map(({ name, after }) => after[name])).toContain(shown);
    }
    for (const { after } of offered) {
      const left = findingsIn(after, id);
      expect(left.length).toBeLessThan(found.length);
    }
  });

  it("says which presets hold it back", () => {
    const said = /^(?:The|Only the) preset .*$/m.exec(page.text)?.[0] ?? "";
    expect(/`draft` holds it back/.test(said)).toBe(from === "recommended");
    expect(/only `strict` reports it|Only the preset `strict` reports it/.test(said)).toBe(
      (remarksFrom ?? from) === "strict",
    );
  });

  it("can be set as the settings on its page say", () => {
    expect(page.settings).not.toEqual([]);
    for (const settings of page.settings) expect(readConfiguration(settings).problems).toEqual([]);
    const [first = ""] = page.settings;
    const set = readConfiguration(first).configuration.rules.get(id);
    const found = findingsIn({ ...flagged, "journey.config.json": first }, id);
    expect(new Set(found.map((finding) => finding.severity))).toEqual(new Set(set === "off" ? [] : [set]));
  });
});

it("has one file and one page for each rule, and nothing beside them", () => {
  const ids = RULES.map((rule) => rule.id).toSorted();
  const names = (folder: string, ending: string): string[] =>
    readdirSync(folder)
      .map((name) => path.basename(name, ending))
      .toSorted();
  expect(names(RULE_FILES, ".ts"), "Each file in src/analysis/rules is listed in src/analysis/rules.ts.").toEqual(ids);
  expect(names(RULE_PAGES_FOLDER, ".md"), "Each rule has a page in docs/rules.").toEqual(ids);
});

it("is counted in the changelog", async () => {
  const [counted = ""] =
    /^- (\S+) findings, from syntax errors/m.exec(await readFile(CHANGELOG, "utf8"))?.slice(1) ?? [];
  expect(counted, `The changelog counts the findings: there are ${RULES.length}.`).toBe(inWords(RULES.length));
});

/** A number from 20 to 99 in English. */
function inWords(number: number): string {
  const tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"][
    Math.floor(number / 10)
  ];
  const ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][number % 10];
  return ones ? `${tens}-${ones}` : `${tens}`;
}
