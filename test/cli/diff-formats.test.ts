import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { diffGithub } from "../../src/cli/report/diff/github.ts";
import { diffSchema } from "../../src/cli/report/diff/schema.ts";
import { CHANGE_RULES } from "../../src/diff/rules.ts";
import { commandLine } from "../helpers/command-line.ts";
import { diffResult, nameInProject } from "../helpers/diff-result.ts";
import { EXAMPLE_PROJECTS } from "../helpers/examples.ts";
import { HOSTILE } from "../helpers/hostile-texts.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const STORY = EXAMPLE_PROJECTS.get("support-story") ?? {};
const FILE = "switch-provider.journey";
const { write, journey } = commandLine();

/** Two versions of a journey with some touchpoints, which lose their owners. */
function losing(number: number, title = (index: number): string => `T${index}`) {
  const text = (by: string): string =>
    `owner o "O"\njourney j "J" by o {\n  stage s "S" {\n${Array.from(
      { length: number },
      (_, index) => `    touchpoint t${index} ${JSON.stringify(title(index))} via web${by}\n`,
    ).join("")}  }\n}\n`;
  return { before: { "j.journey": text(" by o") }, after: { "j.journey": text("") } };
}

describe("--format json", () => {
  const isValid = new Ajv({ allErrors: true }).compile(diffSchema());

  it("follows its schema for every kind of change that has a page", async () => {
    for (const { id } of CHANGE_RULES) {
      const page = readFileSync(path.join(ROOT, `docs/changes/${id}.md`), "utf8");
      const [before = "", after = ""] = [...page.matchAll(/^```journey\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
      for (const [side, text] of Object.entries({ before, after })) {
        write({ [`${side}/${id}/journey.config.json`]: "{}", [`${side}/${id}/j.journey`]: text });
      }
    }
    const { out, error, code } = await journey("diff", "before", "after", "--format", "json");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    const report = JSON.parse(out);
    isValid(report);
    expect(isValid.errors).toBeNull();
    const rules = new Set(report.changes.map((change: { rule: string }) => change.rule));
    expect(CHANGE_RULES.filter(({ id }) => !rules.has(id))).toEqual([]);
    const ids = report.changes.map((change: { id: string }) => change.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(report.changes.flatMap((change: { causes: string[] }) => change.causes)).toEqual(
      expect.arrayContaining([expect.any(String)]),
    );
    for (const change of report.changes) for (const cause of change.causes) expect(ids).toContain(cause);
  });

  it("has the place of a change on both sides, relative to the working directory, and no path of the machine", async () => {
    write({ "old/j.journey": 'owner o "O"\n', "new/k.journey": 'owner o "P"\n' });
    const { out } = await journey("diff", "old", "new", "--format", "json");
    expect(JSON.parse(out)).toEqual({
      version: 1,
      before: "old",
      after: "new",
      summary: { worse: 0, risky: 0, better: 0, neutral: 1 },
      changes: [
        {
          id: expect.stringMatching(/^[0-9a-f]{32}$/),
          rule: "wording-changed",
          severity: "neutral",
          kind: "changed",
          message: "The title of the owner “P” changed from O to P.",
          subject: { kind: "owner", path: [{ kind: "owner", name: "o", title: "P" }] },
          field: "title",
          before: { file: "old/j.journey", range: rangeOf(0, 6, 7), text: "O", value: { text: "O" } },
          after: { file: "new/k.journey", range: rangeOf(0, 6, 7), text: "P", value: { text: "P" } },
          causes: [],
        },
      ],
      ignored: 0,
      files: ["old/j.journey", "new/k.journey"],
      settings: [],
      unreadable: [],
    });
  });

  it("knows a change again when lines and other titles change", async () => {
    const story = STORY[FILE] ?? "";
    const lowered = story.replace("wait <= 3 days", "wait <= 90 days");
    const idsIn = (before: string, after: string): string[] =>
      diffResult({ [FILE]: before }, { [FILE]: after })
        .changes.filter(({ rule }) => rule === "desired-lowered")
        .map(({ id }) => id);
    expect(idsIn(story, lowered)).toHaveLength(1);
    expect(idsIn(story, `// a line\n${lowered}`)).toEqual(idsIn(story, lowered));
    expect(idsIn(story.replace("Is promised", "Gets"), lowered)).toEqual(idsIn(story, lowered));
  });
});

function rangeOf(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}

describe("--format github", () => {
  it("shows the worst ones next to the new lines, as many as GitHub shows, and the others in the log", () => {
    const { before, after } = losing(14);
    const lines = diffGithub(diffResult(before, after), nameInProject).split("\n");
    expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
    expect(lines[0]).toBe(
      "::error title=owner-removed,file=j.journey,line=4,endLine=4,col=16,endColumn=18::“T0” no longer has an owner; it was O.",
    );
    expect(lines).toContain("::group::+4 more, because GitHub shows only 10 of each kind");
    expect(lines.filter((line) => line.startsWith("- j.journey:"))).toHaveLength(4);
    expect(lines.at(-2)).toBe("Worse in 14 places: 14 worse.");
  });

  it("reports what was removed without a line, and neutral changes only in the log", () => {
    const before = { "j.journey": 'owner o "O"\njourney j "J" by o {}\njourney k "K" by o {}\n' };
    const after = { "j.journey": 'owner o "P"\njourney j "J" by o {}\n' };
    const lines = diffGithub(diffResult(before, after), nameInProject).split("\n");
    expect(lines[0]).toMatch(/^::warning title=journey-removed::The journey “K”/);
    expect(lines.filter((line) => line.startsWith("::notice"))).toEqual([]);
    expect(lines.join("\n")).toContain("- j.journey:1 neutral wording-changed");
  });

  it("starts no other command of the runner, whatever things are called", () => {
    const { before, after } = losing(HOSTILE.length, (index) => HOSTILE[index] ?? "");
    const all = diffGithub(diffResult(before, after, { settings: ["file:///project/::error::x"] }), nameInProject);
    const commands = all.split("\n").filter((line) => /^::|##\[/.test(line));
    for (const line of commands)
      expect(line).toMatch(/^::(error title=owner-removed,file=j\.journey|group::\+|endgroup::$)/);
  });
});

describe("pictures", () => {
  const lowered = (STORY[FILE] ?? "").replace("wait <= 3 days", "wait <= 90 days");
  write({
    "a/org.journey": STORY["org.journey"] ?? "",
    [`a/${FILE}`]: STORY[FILE] ?? "",
    "b/org.journey": STORY["org.journey"] ?? "",
    [`b/${FILE}`]: lowered,
    "b/new.journey": 'journey extra "Extra" by cx {}\n',
  });

  it("mark the changes on one map, of the journey with the worst ones, and name the others", async () => {
    const { code, out, error } = await journey("diff", "a", "b", "--format", "svg");
    expect(code).toBe(0);
    expect(out).toMatch(/data-about="touchpoint:engineer"[^>]*data-change="changed"/);
    expect(error).toBe(
      "This shows “Switching to a cheaper phone plan”. Others changed too; show them with --journey: extra.\n",
    );
    expect((await journey("diff", "a", "b", "--format", "svg", "--journey", "extra")).out).toContain(">Extra<");
    expect((await journey("diff", "b", "a", "--format", "svg", "--journey", "extra")).out).toContain(">Extra<");
  });

  it("show both maps and the changes on one self-contained page", async () => {
    const { code, out } = await journey("diff", "a", "b", "--format", "html");
    expect(code).toBe(0);
    expect(out).toContain("default-src 'none'");
    expect(out).toContain('"labels":{"before":"a","after":"b"}');
    expect(out).toContain("lowered from 3 days to 90 days");
    expect(out.match(/data-change=/g)?.length).toBeGreaterThan(1);
  });

  it("report when there is nothing to draw, and which journeys have changes", async () => {
    expect(await journey("diff", "a", "a", "--format", "svg")).toEqual({
      code: 0,
      out: "",
      error: "No difference. There is nothing to draw.\n",
    });
    expect(await journey("diff", "a", "b", "--format", "svg", "--journey", "nope")).toEqual({
      code: 2,
      out: "",
      error: "journey: Nothing changed in a journey called nope. Journeys with changes: switch-provider, extra\n",
    });
    expect((await journey("diff", "a", "b", "--journey", "extra")).error).toBe(
      "journey: --journey is for --format svg and html\n",
    );
  });
});
