import { describe, expect, it } from "vitest";
import { clausesOf } from "../../src/merge/clauses.ts";
import { sourceOf } from "../helpers/merge.ts";

const PLACES = {
  file: (line: string) => `${line}\n`,
  journey: (line: string) => `journey j {\n${line}\n}\n`,
  lifecycle: (line: string) => `lifecycle l {\n${line}\n}\n`,
  stage: (line: string) => `journey j {\nstage s {\n${line}\n}\n}\n`,
  touchpoint: (line: string) => `journey j {\nstage s {\ntouchpoint t {\n${line}\n}\n}\n}\n`,
  opportunity: (line: string) => `journey j {\nopportunity o {\n${line}\n}\n}\n`,
  desired: (line: string) => `journey j {\nstage s {\ntouchpoint t {\ndesired {\n${line}\n}\n}\n}\n}\n`,
  actuals: (line: string) => `actuals j on 2026-11-01 {\n${line}\n}\n`,
};

/** The clauses of a line. */
function clausesIn(line: string, place: keyof typeof PLACES) {
  const text = PLACES[place](line);
  const start = text.indexOf(line);
  const tokens = sourceOf(text).tokens.filter((token) => token.start >= start && token.end <= start + line.length);
  return clausesOf(text, tokens, tokens[0]?.fact ?? "", start);
}

describe("the words of a fact are clauses, each known by its keyword", () => {
  it.each([
    ["file", 'owner a "A"', ["what|owner a", 'text 0| "A"']],
    [
      "file",
      'journey j "J" for p by o every 30 days',
      ["what|journey j", 'text 0| "J"', "for| for p", "by| by o", "every| every 30 days"],
    ],
    ["journey", 'stage s "S" as buy by o', ["what|stage s", 'text 0| "S"', "as| as buy", "by| by o"]],
    ["stage", "touchpoint call via phone by care", ["what|touchpoint call", "via| via phone", "by| by care"]],
    [
      "journey",
      "handoff a -> b by o carries k within 2 h",
      ["what|handoff a -> b", "by| by o", "carries| carries k", "within| within 2 h"],
    ],
    ["touchpoint", 'backstage "B" using s', ["what|backstage", 'text 0| "B"', "using| using s"]],
    [
      "touchpoint",
      "actual missing on 2026-11-01 from log",
      ["what|actual", "deviation| missing", "on| on 2026-11-01", "from| from log"],
    ],
    ["touchpoint", "actual ad-hoc from log", ["what|actual", "deviation| ad-hoc", "from| from log"]],
    ["touchpoint", "benchmark failing from x", ["what|benchmark", "deviation| failing", "from| from x"]],
    ["touchpoint", "desired missing", ["what|desired", "deviation| missing"]],
    [
      "touchpoint",
      'accept lost-context "why" until 2026-12-01',
      ["what|accept lost-context", 'text 0| "why"', "until| until 2026-12-01"],
    ],
    ["lifecycle", 'phase a "A" optional', ["what|phase a", 'text 0| "A"', "optional| optional"]],
    ["touchpoint", 'need "A" "B"', ["what|need", 'text 0| "A"', 'text 1| "B"']],
    ["touchpoint", "ends by", ["what|ends", "by| by"]],
  ] as const)("in a %s: %s", (place, line, clauses) => {
    expect(clausesIn(line, place).map(({ key, text }) => `${key}|${text}`)).toEqual(clauses);
    expect(clausesIn(line, place).map(({ kind }) => kind)).toEqual(clauses.map(() => "clause"));
  });

  it.each([
    ["wait <= 5 min", ["what|wait", "quantity| <=", "quantity| 5 min"]],
    ["wait 12 h", ["what|wait", "quantity| 12 h"]],
    ["emotion >= +1", ["what|emotion", "quantity| >=", "quantity| +1"]],
  ])("a metric and its value: %s", (line, clauses) => {
    expect(clausesIn(line, "desired").map(({ key, text }) => `${key}|${text}`)).toEqual(clauses);
  });

  it.each([
    ["file", "owner by by", ["what|owner by", "by| by"]],
    ["touchpoint", "then by", ["what|then by"]],
    ["touchpoint", "needs via, by", ["what|needs via, by"]],
    ["opportunity", "closes t.missing", ["what|closes t.missing"]],
    ["actuals", "a -> via", ["what|a -> via"]],
  ] as const)("no keyword is a name that is asked for, in a %s: %s", (place, line, clauses) => {
    expect(clausesIn(line, place).map(({ key, text }) => `${key}|${text}`)).toEqual(clauses);
  });
});

describe("names are parts of their clause, each with the comma before it", () => {
  it.each([
    ["touchpoint", "needs a, b , c", ["keyword|needs", "a| a", "b|, b", "c| , c"]],
    ["touchpoint", "gives a", ["keyword|gives", "a| a"]],
    ["touchpoint", "gives a,", ["keyword|gives", "a| a", "|,"]],
    ["journey", "keeps a, b", ["keyword|keeps", "a| a", "b|, b"]],
    ["opportunity", "closes t.wait, u", ["keyword|closes", "t.wait| t.wait", "u|, u"]],
  ] as const)("in a %s: %s", (place, line, parts) => {
    const [clause] = clausesIn(line, place);
    expect(clause?.form).toBe("names");
    expect(clause?.parts.map(({ key, text }) => `${key}|${text}`)).toEqual(parts);
    expect(clause?.parts.map(({ kind }) => kind)).toEqual(parts.map((_, at) => (at === 0 ? "keyword" : "name")));
  });

  it("in what a handoff carries and a step behind the stage uses", () => {
    expect(clausesIn("handoff a -> b carries k, l", "journey")[1]).toMatchObject({
      form: "names",
      text: " carries k, l",
    });
    expect(clausesIn('backstage "B" using k, l', "touchpoint")[2]).toMatchObject({
      form: "names",
      text: " using k, l",
    });
    expect(clausesIn("then a", "touchpoint")[0]).toMatchObject({ form: "leaf", parts: [] });
  });
});
