import { describe, expect, it } from "vitest";
import { tokensOf } from "../helpers/format.ts";

/** The words of a line that are read as names. */
function namesIn(text: string): string[] {
  return tokensOf(text)
    .filter((token) => token.startsWith("NAME "))
    .map((token) => token.slice("NAME ".length));
}

const inTouchpoint = (line: string): string => `journey j { stage s { touchpoint t {\n${line}\n} } }`;

describe("a word is a keyword or a name by where it stands", () => {
  it.each([
    ["by support", ["support"]],
    ...["by", "via", "keeps", "needs", "gives", "then", "expands"].map((word) => [`${word} stage`, ["stage"]] as const),
    ["needs stage, pain, by", ["stage", "pain", "by"]],
    ["needs stage\nby pain", ["stage", "pain"]],
    ["needs\ngives b", ["b"]],
    ["by gives notes", ["notes"]],
    ["by gives goal", ["gives"]],
    ['pain "P" from stage', ["stage"]],
    ['backstage "B" by stage using pain', ["stage", "pain"]],
    ["moment-of-truth", []],
    ["ends", []],
  ] as const)("%j", (line, names) => {
    expect(namesIn(inTouchpoint(line))).toEqual(["j", "s", "t", ...names]);
  });

  it.each([
    [
      "touchpoint t { desired { effort 5 pain <= 5 by >= 3 goal < 3 stage > 3 via = 3 } }",
      ["t", "effort", "pain", "by", "goal", "stage", "via"],
    ],
    ["touchpoint t { desired { scale 5 } }", ["t", "scale"]],
    ["opportunity x { effort 5 customer-value 3 }", ["x"]],
    ["handoff stage -> goal by pain", ["stage", "goal", "pain"]],
    ["opportunity x { closes stage.missing, goal.pain, by.unknown }", ["x", "stage", "goal", "pain", "by"]],
    [
      "actuals journey on 2026-11-01 { stage { pain 5 } goal -> by { via 5 } nps 5 }",
      ["journey", "stage", "pain", "goal", "by", "via", "nps"],
    ],
    ["actuals j { a { stage 5 } }", ["j", "a", "stage"]],
    ["actuals j { a stage { } }", ["j", "a", "stage"]],
    ["actuals j { a failing { } b -> c ad-hoc { } d missing -> { } }", ["j", "a", "b", "c", "d"]],
    [
      "actuals j {\na\nfailing { } wait 5 missing { } ad-hoc -> b { } }",
      ["j", "a", "failing", "wait", "missing", "ad-hoc", "b"],
    ],
    ["journey journey { stage stage }", ["journey", "stage"]],
    ["owner owner", ["owner"]],
    ["owner\nowner b", ["b"]],
  ] as const)("%j", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});
