import { describe, expect, it } from "vitest";
import type { FileAnalysis } from "../../src/analysis/analyze.ts";
import { TextProject } from "../../src/project/text-project.ts";
import { TODAY } from "../helpers/project.ts";

const ORG = 'owner o "O"\nowner p "P"\nmetric m "M" { better lower }\nsource log "Log"\n';

const JOURNEY = `journey j "J" by o {
  stage s "S" by o {
    touchpoint a "A" via web { desired { m <= 5 } }
    touchpoint b "B" via web by p
  }
}
`;

const TEXTS = { "org.journey": ORG, "j.journey": JOURNEY, "k.journey": 'journey k "K" by o' };

type Texts = Readonly<Record<string, string>>;

let today = TODAY;
/** One for all tests, as each begins with texts of its own. */
const project = new TextProject({}, () => today);

/** What is said of a file with these texts. */
function saidOf(file: string, texts: Texts, day = TODAY): FileAnalysis {
  today = day;
  project.change({ "journey.config.json": '{ "preset": "strict" }', ...texts });
  return project.of(file);
}

/** What is said of a file before and after a change of some texts. */
function changed(file: string, texts: Texts, before: Texts = TEXTS): readonly [FileAnalysis, FileAnalysis] {
  return [saidOf(file, before), saidOf(file, { ...before, ...texts })];
}

const messages = ({ findings }: FileAnalysis, rule: string): string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ message }) => message);

describe("an analysis", () => {
  it.each([
    ["a declaration that the file does not name has another title", { "org.journey": ORG.replace('"Log"', '"Other"') }],
    ["declarations move", { "org.journey": `// one line more\n${ORG}` }],
    ["another journey changes", { "k.journey": 'journey k "Other" by o' }],
    ["there is one more journey", { "l.journey": 'journey l "L" by o' }],
  ])("stays the same object when %s", (_what, texts) => {
    const [before, after] = changed("j.journey", texts);
    expect(after).toBe(before);
  });

  it.each([
    ["an owner's title", { "org.journey": ORG.replace('"P"', '"Other"') }, "unowned-handoff", "Other"],
    ["a metric's title", { "org.journey": ORG.replace('"M"', '"Other"') }, "gap-unknown", "Other"],
    ["the journey", { "j.journey": JOURNEY.replace('"B"', '"Other"') }, "unowned-handoff", "Other"],
    [
      "the settings",
      { "journey.config.json": '{ "preset": "strict", "lifecycle": "forrester" }' },
      "missing-phase",
      "Forrester",
    ],
    ["a metric's unit", { "org.journey": ORG.replace("{ better", "{ unit time better") }, "unit-mismatch", "is a time"],
    ["observations of another file", { "m.journey": "actuals j from log {\n  a { m 9 }\n}" }, "gap-metric", "9"],
  ])("is made again after a change of %s", (_what, texts, rule, word) => {
    const [before, after] = changed("j.journey", texts);
    expect(messages(before, rule).join()).not.toContain(word);
    expect(messages(after, rule).join()).toContain(word);
  });

  it("stays the same object through several changes elsewhere", () => {
    const before = saidOf("j.journey", TEXTS);
    for (const title of ["One", "Two", "Three"]) {
      const org = ORG.replace('"Log"', `"${title}"`);
      expect(saidOf("j.journey", { ...TEXTS, "org.journey": org })).toBe(before);
    }
  });

  it("follows the declarations that only observations of another file name", () => {
    const texts = { ...TEXTS, "m.journey": "actuals k {\n  m 3\n}" };
    const [before, after] = changed("k.journey", { "org.journey": ORG.replace('"M"', '"Other"') }, texts);
    expect(messages(before, "desired-missing").join()).toContain('M in the journey "K"');
    expect(messages(after, "desired-missing").join()).toContain('Other in the journey "K"');
  });

  it("follows the declarations of a journey that also has observations of another file", () => {
    const texts = { ...TEXTS, "m.journey": "actuals j {\n  nps 3\n}" };
    const [, after] = changed("j.journey", { "org.journey": ORG.replace('"P"', '"Other"') }, texts);
    expect(messages(after, "unowned-handoff").join()).toContain("(Other)");
  });

  it("follows the project's lifecycle where a journey names none", () => {
    const lifecycle = (phase: string): string =>
      `lifecycle l "L" { phase p "${phase}" }\nlifecycle own "Own" { phase q "Q" }`;
    const texts = {
      "journey.config.json": '{ "preset": "strict", "lifecycle": "l" }',
      "l.journey": lifecycle("One"),
      "a.journey": 'journey a "A"',
      "b.journey": 'journey b "B" { follows own }',
    };
    const [before, after] = changed("a.journey", { "l.journey": lifecycle("Two") }, texts);
    expect(messages(before, "missing-phase").join()).toContain('"One"');
    expect(messages(after, "missing-phase").join()).toContain('"Two"');
    const [own, still] = changed("b.journey", { "l.journey": lifecycle("Two") }, texts);
    expect(still).toBe(own);
  });

  it("of a journey with others below it changes with those, and with no others", () => {
    const expanding = 'journey a "A" {\n  stage s "S" { touchpoint t "T" { expands b } }\n}';
    const texts = { "a.journey": expanding, "b.journey": 'journey b "B"', "c.journey": 'journey c "C"' };
    const [before, same] = changed("a.journey", { "c.journey": 'journey c "C" { actual failing }' }, texts);
    expect(same).toBe(before);
    const again = saidOf("a.journey", { ...texts, "c.journey": 'journey c "Other"' });
    expect(again).toBe(before);
    const failing = saidOf("a.journey", { ...texts, "b.journey": 'journey b "B" { actual failing }' });
    expect(failing.journeys[0]?.nested[0]?.worst?.gap.kind).toBe("failing");
    const other = saidOf("a.journey", { ...texts, "b.journey": 'journey b "Other" { actual failing }' });
    expect(other.journeys[0]?.nested[0]?.journey.title).toBe("Other");
  });

  it("is made again on another day", () => {
    const [before, after] = [saidOf("j.journey", TEXTS), saidOf("j.journey", TEXTS, "2026-11-23")];
    expect(messages(before, "never-reviewed").join()).toContain(`reviewed ${TODAY}`);
    expect(messages(after, "never-reviewed").join()).toContain("reviewed 2026-11-23");
  });

  it("of a journey keeps its assessment when only titles of owners change", () => {
    const [before, after] = changed("j.journey", { "org.journey": ORG.replace('"P"', '"Other"') });
    expect(after).not.toBe(before);
    expect(after.journeys[0]?.assessment).toBe(before.journeys[0]?.assessment);
    expect(after.journeys[0]?.vocabulary).not.toBe(before.journeys[0]?.vocabulary);
  });

  it("of a journey keeps the findings of rules that have nothing to do with what changed", () => {
    const [before, after] = changed("j.journey", { "org.journey": ORG.replace('"P"', '"Other"') });
    const of = ({ findings }: FileAnalysis, rule: string) => findings.filter((finding) => finding.rule === rule);
    expect(after.findings.map(({ rule }) => rule)).toEqual(before.findings.map(({ rule }) => rule));
    expect(of(after, "never-reviewed")[0]).toBe(of(before, "never-reviewed")[0]);
    expect(of(after, "unowned-handoff")[0]).not.toBe(of(before, "unowned-handoff")[0]);
  });

  it("of declarations changes as soon as nothing uses one, or something does", () => {
    const without = { "j.journey": JOURNEY.replace(" by p", "") };
    const [used, unused] = changed("org.journey", without);
    expect(messages(used, "unused-declaration").join()).not.toContain('"P"');
    expect(messages(unused, "unused-declaration").join()).toContain('"P"');
    expect(saidOf("org.journey", TEXTS).findings).toEqual(used.findings);
  });

  it("settles acceptances anew when what they accept comes or goes", () => {
    const accepting = { "j.journey": JOURNEY.replace("by o {", 'by o {\n  accept unowned-handoff "soon"') };
    const [before, after] = changed("j.journey", accepting);
    expect(messages(before, "unowned-handoff")).toHaveLength(1);
    expect(messages(after, "unowned-handoff")).toEqual([]);
    const { "org.journey": _gone, ...others } = TEXTS;
    const useless = saidOf("j.journey", { ...others, "j.journey": accepting["j.journey"].replace(" by p", "") });
    expect(messages(useless, "useless-acceptance")).toHaveLength(1);
  });

  it("of a journey makes its assessment again when a metric has another direction", () => {
    const texts = { ...TEXTS, "j.journey": JOURNEY.replace("<= 5 }", "5 }\n actual { m 3 }") };
    const higher = { "org.journey": ORG.replace("lower", "higher") };
    const [before, after] = changed("j.journey", higher, texts);
    expect(before.journeys[0]?.assessment.gaps).toEqual([]);
    expect(after.journeys[0]?.assessment.gaps.map(({ kind }) => kind)).toEqual(["metric"]);
  });

  it("follows one change after the other in a project that was just opened", () => {
    const opened = new TextProject(TEXTS, () => TODAY);
    const said = () => messages(opened.of("j.journey"), "unowned-handoff").join();
    expect(said()).toContain("(P)");
    const titles = ["One", "Two", "Three", "P"];
    for (const title of titles) {
      opened.change({ ...TEXTS, "org.journey": ORG.replace('"P"', `"${title}"`) });
      // Nobody asks after every change.
      if (title !== "Two") expect(said()).toContain(`(${title})`);
    }
  });

  it("looks at a stage again when an owner gets its name", () => {
    const [before, after] = changed("j.journey", { "org.journey": `${ORG}owner q "s"` });
    expect(messages(before, "inside-out-stage")).toEqual([]);
    expect(messages(after, "inside-out-stage")).toHaveLength(1);
  });

  it("gives observations to the first of two journeys with one name", () => {
    project.change({
      "a.journey": 'journey j "First"',
      "b.journey": 'journey j "Second"',
      "m.journey": "actuals j {\n  nps 1\n}",
    });
    expect(project.of("a.journey").journeys[0]?.journey.states.actuals).toHaveLength(1);
    expect(project.of("b.journey").journeys[0]?.journey.states.actuals).toHaveLength(0);
  });

  it("notices observations that come, change and go", () => {
    project.change({ "a.journey": 'journey j "J"' });
    const values = () =>
      project
        .of("a.journey")
        .journeys.flatMap(({ journey }) => journey.states.actuals)
        .flatMap(({ measures }) => measures.map(({ value }) => value.text));
    expect(values()).toEqual([]);
    for (const [block, expected] of [
      ["actuals j {\n  nps 1\n}", ["1"]],
      ["actuals j {\n  nps 2\n}", ["2"]],
      ["actuals k {\n  nps 2\n}", []],
    ] as const) {
      project.change({ "a.journey": 'journey j "J"', "m.journey": block });
      expect(values()).toEqual(expected);
    }
  });

  it("has its findings in the order of the lines", () => {
    const text = 'journey j "J" {\n  actual { nps 1 }\n}\njourney k "K"';
    const { findings } = saidOf("a.journey", { "a.journey": text });
    const lines = findings.map(({ range }) => range.start.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect([...new Set(lines)]).toEqual([0, 1, 3]);
  });

  it("forgets files that are gone, and knows those that come back", () => {
    const before = saidOf("j.journey", TEXTS).findings;
    const { "j.journey": _gone, ...others } = TEXTS;
    project.change(others);
    expect(project.of("j.journey").findings).toEqual([]);
    saidOf("j.journey", TEXTS);
    expect(project.of("j.journey").findings).toEqual(before);
  });
});

describe("a line that can't be read", () => {
  it("has no finding but that, while other lines keep theirs", () => {
    const text = 'journey j "J" { nonsense }\njourney k "K"\n';
    const { findings } = saidOf("a.journey", { "a.journey": text });
    const at = (line: number) =>
      new Set(findings.filter(({ range }) => range.start.line === line).map(({ rule }) => rule));
    expect([...at(0)]).toEqual(["syntax"]);
    expect([...at(1)]).toEqual(["unowned-journey", "never-reviewed"]);
  });
});
