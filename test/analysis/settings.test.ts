import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/analysis/rules.ts";
import { readConfiguration } from "../../src/project/read-configuration.ts";
import { findings, messages, project, TODAY } from "../helpers/project.ts";
import { expectFound } from "../helpers/texts.ts";

const unowned = (line: string): string =>
  `journey j "J" {\n  ${line}\n  stage s "S" {\n    touchpoint t "T" via web\n  }\n}`;

describe("a line that can't be read", () => {
  it("is reported as that alone", async () => {
    const { analysis } = await project('journey j "J {\n  stage s "S" { touchpoint t "T" via web }\n}');
    const first = analysis.findings.filter(({ range }) => range.start.line === 0);
    expect(first.map(({ rule }) => rule)).toEqual(["syntax"]);
  });
});

describe("accept", () => {
  it("of a rule that does not exist is reported, with what was probably meant", async () => {
    expect(await messages(unowned('accept unowned-touchpont "typo"'), "useless-acceptance")).toEqual([
      "There is no rule `unowned-touchpont`, so nothing is accepted here. Did you mean `unowned-touchpoint`?",
    ]);
  });

  it.each([
    'accept unowned-touchpoint "new team in spring" until 2027-03-31',
    `accept unowned-touchpoint "today" until ${TODAY}`,
    'accept unowned-touchpoint "for good"',
  ])("silences its rule inside its element, through its day: %s", (line) => {
    expectFound(`
journey j "J" {
//      ^ warning unowned-journey
  ${line}
  stage s "S" {
    touchpoint t "T" via web
  }
}`);
  });

  it("silences nothing after its day, nothing else, and nothing elsewhere", () => {
    expectFound(`
journey j "J" {
//      ^ warning unowned-journey
  accept unowned-touchpoint "too late" until 2026-11-21
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error expired-acceptance
  stage s "S" {
    touchpoint t "T" via web
//             ^ warning unowned-touchpoint
  }
}`);
    expectFound(`
journey j "J" {
//      ^ warning unowned-journey
  accept gap-metric "another rule"
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning useless-acceptance
  stage s "S" {
    touchpoint t "T" via web
//             ^ warning unowned-touchpoint
  }
}`);
    expectFound(`
journey j "J" {
//      ^ warning unowned-journey
  stage s "S" {
    touchpoint t "T" via web {
      accept unowned-journey "too deep"
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning useless-acceptance
      accept unowned-touchpoint "here"
    }
  }
}`);
  });
});

const SCHEMA = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../schemas/journey.config.schema.json"), "utf8"),
);
const suits = new Ajv({ strict: false }).compile(SCHEMA);

/** The schema by which VS Code completes settings. */
const OFFERED = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../schemas/journey.config.editor.schema.json"), "utf8"),
);

interface Offer {
  readonly defaultSnippets?: readonly { readonly body: unknown }[];
  readonly properties?: Readonly<Record<string, Offer>>;
}

describe("what VS Code offers in journey.config.json", () => {
  const accepts = new Ajv({ strict: false }).compile(OFFERED);

  it.each([
    '{ "rules": { "small-sample": { "minimum": "many", "most": 3 }, "gap-metric": "loud", "nope": 1 } }',
    '{ "reviewEvery": 90, "lifecycle": 1, "ignore": "drafts", "preset": "loose", "ruels": {} }',
    '{ "rules": [] }',
    "[]",
  ])("refuses nothing, since the server tells what is wrong: %s", (text) => {
    expect(readConfiguration(text).problems).not.toEqual([]);
    expect(accepts(JSON.parse(text))).toBe(true);
  });

  it("writes each setting with a value, which is one that can be used", () => {
    const settings = (offers: Readonly<Record<string, Offer>>): unknown[] =>
      Object.entries(offers).map(([name, { defaultSnippets = [], properties }]) => {
        expect(defaultSnippets, name).toHaveLength(1);
        if (properties) settings(properties);
        return [name, defaultSnippets[0]?.body];
      });
    const rules = Object.fromEntries(settings(OFFERED.properties.rules.properties) as [string, string][]);
    expect(Object.keys(rules)).toEqual(RULES.map(({ id }) => id));
    expect(new Set(Object.values(rules))).toEqual(new Set([`\${1|off,hint,info,warning,error|}`]));
    expect(settings(OFFERED.properties)).toContainEqual(["preset", `\${1|recommended,draft,strict|}`]);
  });
});

describe("journey.config.json", () => {
  it.each([
    "{}",
    '{ "rules": { "gap-metric": "off", "small-sample": { "minimum": 50 } } }',
    '{ "rules": { "missing-phase": { "severity": "error", "overlooked": ["access"] } } }',
    '{ "reviewEvery": "90 days", "lifecycle": "forrester", "ignore": ["drafts/**"] }',
  ])("%s suits the reader and the published schema", (text) => {
    expect(readConfiguration(text).problems).toEqual([]);
    expect(suits(JSON.parse(text))).toBe(true);
  });

  it.each([
    ['{ "rules": { "small-sample": { "minimum": "many" } } }', '"minimum" must be a number of 0 or more.'],
    [
      '{ "rules": { "small-sample": { "most": 3 } } }',
      /^There is no setting of small-sample "most". Known: "severity", "minimum"/,
    ],
    ['{ "rules": { "missing-phase": { "overlooked": "access" } } }', /^Write "overlooked" as a list of names/],
    ['{ "reviewEvery": "often" }', 'Write "reviewEvery" as a duration: "90 days".'],
    ['{ "reviewEvery": 90 }', 'Write "reviewEvery" as a duration: "90 days".'],
    ['{ "lifecycle": 1 }', 'Write "lifecycle" as the name of a lifecycle: "forrester".'],
    ['{ "ignore": "drafts" }', 'Write "ignore" as a list of patterns: ["drafts/**"].'],
    ['{ "rules": { "gap-metric": "loud" } }', /^A rule can be/],
    ['{ "ruels": {} }', /^There is no setting/],
  ])("%s suits neither", (text, message) => {
    expect(readConfiguration(text).problems[0]?.message).toEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    );
    expect(suits(JSON.parse(text))).toBe(false);
  });

  it("leaves out the files it ignores: they get no findings, and their names are not known", async () => {
    const texts = {
      "journey.config.json": '{ "ignore": ["drafts/**", "old *.journey"] }',
      "j.journey": unowned(""),
      "drafts/k.journey": `owner o "O"\n${unowned("").replace("journey j", "journey k")}`,
      "old one.journey": unowned("by nobody"),
    };
    expect(await findings(texts)).toEqual(["1:9 warning unowned-journey", "4:16 warning unowned-touchpoint"]);
    const named = { ...texts, "j.journey": unowned("by o") };
    expect(await findings(named, "unresolved-reference")).toEqual(["2:6 error unresolved-reference"]);
  });

  it("sets severities, also that of a rule which sets its own", async () => {
    const texts = {
      "journey.config.json":
        '{\n  // comments are fine\n  "rules": { "unowned-journey": "error", "unowned-touchpoint": "off", "gap-unknown": "error" },\n}',
      "j.journey": unowned("").replace("via web", "via web {\n moment-of-truth\n desired { wait <= 5 min } }"),
    };
    expect(await findings(texts)).toEqual(["1:9 error unowned-journey", "6:12 error gap-unknown"]);
  });

  it.each([
    ["[]", "A project file contains one object: { ... }."],
    ['{ "rules": [] }', 'Write "rules" as an object: { "gap-unknown": "off" }.'],
    ['{ "rules": { "gap-metric": "loud" } }', 'A rule can be "error", "warning", "info", "hint", "off".'],
    ['{ "rules": { "gap-metrics": "off" } }', 'There is no rule "gap-metrics". Did you mean "gap-metric"?'],
    ['{ "ruels": {} }', 'There is no setting "ruels". Did you mean "rules"?'],
    ['{ "rules": ', "This is not valid JSON: a value is missing here."],
  ])("%s is reported", (text, message) => {
    expect(readConfiguration(text).problems[0]?.message).toBe(message);
  });

  it("reports settings that are nested too deep to be read", () => {
    const message = "Nothing in a project file is nested this deep. Until this is fixed, none of its settings apply.";
    for (const text of ["[".repeat(100_000), '{"rules":'.repeat(100_000), `{ "rules": ${"[".repeat(100)} }`])
      expect(readConfiguration(text).problems.map((problem) => problem.message)).toEqual([message]);
    const deep = `{ "ruels": ${"[".repeat(99)}"[{[{"${"]".repeat(99)} }`;
    expect(readConfiguration(deep).problems[0]?.message).toContain('There is no setting "ruels".');
  });

  it("may be empty", () => {
    expect(readConfiguration("").problems).toEqual([]);
    expect(readConfiguration('{ "$schema": "x" }').problems).toEqual([]);
  });
});
