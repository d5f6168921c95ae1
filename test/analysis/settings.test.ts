import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../src/language/read-configuration.ts";
import { findings, messages, project, TODAY } from "../helpers/project.ts";

const unowned = (line: string): string =>
  `journey j "J" {\n  ${line}\n  stage s "S" {\n    touchpoint t "T" via web\n  }\n}`;

describe("a line that can't be read", () => {
  it("is told of as that alone", async () => {
    const { analysis } = await project('journey j "J {\n  stage s "S" { touchpoint t "T" via web }\n}');
    const first = analysis.findings.filter(({ range }) => range.start.line === 0);
    expect(first.map(({ rule }) => rule)).toEqual(["syntax"]);
  });
});

describe("accept", () => {
  it("of a rule that does not exist is told of, with what was meant", async () => {
    expect(await messages(unowned('accept unowned-touchpont "typo"'), "useless-acceptance")).toEqual([
      "There is no rule `unowned-touchpont`, so nothing is accepted here. Did you mean `unowned-touchpoint`?",
    ]);
  });

  it("silences its rule inside its element, through its day", async () => {
    expect(await findings(unowned('accept unowned-touchpoint "new team in spring" until 2027-03-31'))).toEqual([
      "1:9 warning unowned-journey",
    ]);
    expect(await findings(unowned(`accept unowned-touchpoint "today" until ${TODAY}`))).toEqual([
      "1:9 warning unowned-journey",
    ]);
    expect(await findings(unowned('accept unowned-touchpoint "for good"'))).toEqual(["1:9 warning unowned-journey"]);
  });

  it("silences nothing after its day, nothing else, and nothing elsewhere", async () => {
    const both = ["1:9 warning unowned-journey", "4:16 warning unowned-touchpoint"];
    expect(await findings(unowned('accept unowned-touchpoint "too late" until 2026-11-21'))).toEqual(
      both.toSpliced(1, 0, "2:3 error expired-acceptance"),
    );
    expect(await findings(unowned('accept gap-metric "another rule"'))).toEqual(
      both.toSpliced(1, 0, "2:3 warning useless-acceptance"),
    );
    const inside = unowned("").replace(
      '"T" via web',
      '"T" via web {\n accept unowned-journey "too deep"\n accept unowned-touchpoint "here" }',
    );
    expect(await findings(inside)).toEqual(["1:9 warning unowned-journey", "5:2 warning useless-acceptance"]);
  });
});

const SCHEMA = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../schemas/journey.config.schema.json"), "utf8"),
);
const suits = new Ajv({ strict: false }).compile(SCHEMA);

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
    ['{ "rules": { "small-sample": { "minimum": "many" } } }', '"minimum" is a number from 0 up.'],
    [
      '{ "rules": { "small-sample": { "most": 3 } } }',
      /^There is no setting of small-sample "most". Known: "severity", "minimum"/,
    ],
    ['{ "rules": { "missing-phase": { "overlooked": "access" } } }', /^Write "overlooked" as a list of names/],
    ['{ "reviewEvery": "often" }', 'Write "reviewEvery" as a time: "90 days".'],
    ['{ "reviewEvery": 90 }', 'Write "reviewEvery" as a time: "90 days".'],
    ['{ "lifecycle": 1 }', 'Write "lifecycle" as the name of one: "forrester".'],
    ['{ "ignore": "drafts" }', 'Write "ignore" as a list of patterns: ["drafts/**"].'],
    ['{ "rules": { "gap-metric": "loud" } }', /^A rule can be/],
    ['{ "ruels": {} }', /^There is no setting/],
  ])("%s suits neither", (text, message) => {
    expect(readConfiguration(text).problems[0]?.message).toEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    );
    expect(suits(JSON.parse(text))).toBe(false);
  });

  it("leaves out the files it ignores: nothing is said of them, and nothing in them is known", async () => {
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
    ["[]", "A project file holds one object: { ... }."],
    ['{ "rules": [] }', 'Write "rules" as an object: { "gap-unknown": "off" }.'],
    ['{ "rules": { "gap-metric": "loud" } }', 'A rule can be "error", "warning", "info", "hint", "off".'],
    ['{ "rules": { "gap-metrics": "off" } }', 'There is no rule "gap-metrics". Did you mean "gap-metric"?'],
    ['{ "ruels": {} }', 'There is no setting "ruels". Did you mean "rules"?'],
    ['{ "rules": ', "This is not valid JSON (ValueExpected)."],
  ])("%s is told of", (text, message) => {
    expect(readConfiguration(text).problems[0]?.message).toBe(message);
  });

  it("may be empty", () => {
    expect(readConfiguration("").problems).toEqual([]);
    expect(readConfiguration('{ "$schema": "x" }').problems).toEqual([]);
  });
});
