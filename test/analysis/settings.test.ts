import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../src/language/read-configuration.ts";
import { findings, TODAY } from "../helpers/project.ts";

const unowned = (line: string): string =>
  `journey j "J" {\n  ${line}\n  stage s "S" {\n    touchpoint t "T" via web\n  }\n}`;

describe("accept", () => {
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

describe("journey.config.json", () => {
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
