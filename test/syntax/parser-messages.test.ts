import type { IToken, TokenType } from "chevrotain";
import { describe, expect, it } from "vitest";
import { SyntaxMessages } from "../../src/syntax/syntax-messages.ts";
import { readTold } from "../../src/syntax/told.ts";

const messages = new SyntaxMessages();

const type = (name: string): TokenType => ({ name });
const token = (name: string, image: string): IToken =>
  ({ image, tokenType: type(name), startOffset: 0, startLine: 1, endLine: 1 }) as IToken;
const END = token("EOF", "");
const NOTHING = token("NAME", "");

describe("what is missing is said by what was expected:", () => {
  const mismatch = (expected: string, actual: IToken, previous: IToken, ruleName = "Journey"): string =>
    readTold(messages.buildMismatchTokenMessage({ expected: type(expected), actual, previous, ruleName })).message;

  it.each([
    ["TEXT", token("goal", "goal"), '`goal` needs a text in quotes: goal "...".'],
    ["DATE", token("on", "on"), "`on` needs a date, such as 2026-09-30."],
    ["->", token("NAME", "call"), "A handoff goes from one touchpoint to another: handoff call -> tweet."],
    ["..", token("QUANTITY", "1"), "A scale runs from low to high: scale 1 .. 5."],
    ["{", token("desired", "desired"), "A { is missing here: the content of `desired` goes in braces."],
    ["{", NOTHING, "A { is missing here: the content of this goes in braces."],
    ["every", token("DATE", "2026-01-01"), "`every` is missing here, before `x`."],
  ])("%s", (expected, previous, message) => {
    expect(mismatch(expected, token("NAME", "x"), previous)).toBe(message);
  });

  it.each([
    ["the text", token("TEXT", '"T"'), 'the text "T"'],
    ["the number", token("QUANTITY", "5 min"), "the number 5 min"],
    ["the date", token("DATE", "2026-01-01"), "the date 2026-01-01"],
    ["the end of the file", END, "the end of the file"],
    ["a word", token("NAME", "x"), "`x`"],
    ["a keyword", token("via", "via"), "`via`"],
  ])("before %s", (_what, actual, words) => {
    expect(mismatch("every", actual, token("on", "on"))).toBe(`\`every\` is missing here, before ${words}.`);
  });

  it.each([
    ["Value", token("NAME", "wait"), "`wait` needs a value, such as wait 5 min or wait 12 h."],
    ["Value", token("<=", "<="), "`<=` needs a number, such as <= 5 min."],
    ["Within", token("within", "within"), "`within` needs a duration, such as within 2 days."],
    ["Reviewed", token("every", "every"), "`every` needs a duration, such as every 90 days."],
    ["Effort", token("effort", "effort"), "`effort` needs a number, such as effort 3."],
  ])("a number in %s behind %o", (rule, previous, message) => {
    expect(mismatch("QUANTITY", token("NAME", "x"), previous, rule)).toBe(message);
  });

  it("a name, with the title that stands in its place", () => {
    expect(mismatch("NAME", token("TEXT", '"T"'), token("stage", "stage"), "Stage")).toBe(
      'A stage needs a short name before its title: stage t "T".',
    );
    expect(mismatch("NAME", END, token("owner", "owner"), "Owner\u200B")).toBe(
      'An owner needs a short name before its title: owner a-name "Its title".',
    );
    expect(mismatch("NAME", END, token("from", "from"), "Pain")).toBe(
      "`from` needs the name of a source, such as: from support-log.",
    );
    expect(mismatch("NAME", END, token("closes", "closes"), "GapReference")).toBe(
      "`closes` needs the name of a touchpoint or a metric, such as: closes call.wait.",
    );
  });
});

describe("what could stand there is listed once each:", () => {
  const alternatives = (names: readonly string[], actual: readonly IToken[], previous: IToken): string =>
    readTold(
      messages.buildNoViableAltMessage({
        expectedPathsPerAlt: names.map((name) => [[type(name), type("NAME")]]),
        previous,
        actual: [...actual],
        ruleName: "Journey",
        customUserDescription: "",
      }),
    ).message;

  it.each([
    [["NAME", "TEXT"], [token("QUANTITY", "5")], "`on` needs a name or a text in quotes, not the number 5."],
    [["QUANTITY", "DATE", "DATE"], [token("NAME", "x")], "`on` needs a number or a date, not `x`."],
    [["idea", "done"], [END], "`on` needs `idea` or `done`, not the end of the file."],
    [["idea"], [], "`on` needs `idea`."],
    [[], [token("NAME", "x")], "`on` needs something else, not `x`."],
  ])("%j", (names, actual, message) => {
    expect(alternatives(names, actual, token("on", "on"))).toBe(message);
  });
});

it("says after what something is missing, and before what", () => {
  const early = {
    previous: token("needs", "needs"),
    actual: [token("{", "{")],
    expectedIterationPaths: [],
    ruleName: "",
  };
  expect(messages.buildEarlyExitMessage(early)).toBe("Something is missing after `needs`, before `{`.");
  expect(messages.buildEarlyExitMessage({ ...early, previous: NOTHING, actual: [] })).toBe(
    "Something is missing after this, before the end of the file.",
  );
});

it("says where a keyword belongs that can't stand outside a journey", () => {
  const stray = (word: string): string =>
    readTold(messages.buildNotAllInputParsedMessage({ firstRedundant: token(word, word), ruleName: "JourneyFile" }))
      .message;
  expect(stray("actual")).toMatch(/^`actual` can't be used outside a journey: it belongs in /);
  expect(stray("sample")).not.toContain("entry");
  expect(stray("and")).toBe("`and` can't be used here.");
});
