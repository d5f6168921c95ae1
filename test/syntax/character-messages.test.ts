import { expect, it } from "vitest";
import { CharacterMessages } from "../../src/syntax/syntax-messages.ts";
import { findings, messages } from "../helpers/project.ts";

const STRAIGHT = 'Put texts in straight quotes: "...".';
const DOUBLE = 'Put texts in double quotes: "...".';
const COMMENT = "A comment starts with // and ends with the line.";
const ARROW = "Write -> for the step from one touchpoint to another.";
const meaningless = (shown: string): string =>
  `${shown} has no meaning here. Remove it, or put it into a text in quotes.`;

it.each<readonly [string, string]>([
  ..."“”„‟«»".split("").map((sign) => [sign, STRAIGHT] as const),
  ..."'‘’`".split("").map((sign) => [sign, DOUBLE] as const),
  ["#", COMMENT],
  ["--", COMMENT],
  [";", COMMENT],
  ["-", meaningless("-")],
  ["!#", meaningless("!#")],
  [":", "No colon is needed here. Remove it."],
  ["::", "No colon is needed here. Remove it."],
  [":!", meaningless(":!")],
  ["!:", meaningless("!:")],
  ["/", "A comment starts with // and ends with the line, or goes between /* and */."],
  ["!/", meaningless("!/")],
  ["≤", "Write <= for ≤."],
  ["≥", "Write >= for ≥."],
  ["!≤", meaningless("!≤")],
  ["→", ARROW],
  ["–", ARROW],
  ["—", ARROW],
  ["!→", meaningless("!→")],
  ["@", meaningless("@")],
  ["@\u0007", meaningless("@U+0007")],
  ["\u00a0", meaningless("U+00A0")],
  ["\u200b", meaningless("U+200B")],
  ["@".repeat(20), meaningless("@".repeat(20))],
  ["@".repeat(21), meaningless(`${"@".repeat(20)}…`)],
])("explains the characters %j", (found, message) => {
  const provider = new CharacterMessages();
  expect(provider.buildUnexpectedCharactersMessage(`x${found}x`, 1, found.length)).toBe(message);
});

it("marks the characters where they stand", async () => {
  expect(await findings('owner a "A"\n  @@ owner b "B"\n', "syntax")).toEqual(["2:3 error syntax"]);
  expect(await messages('owner a "A"\n  @@ owner b "B"\n', "syntax")).toEqual([meaningless("@@")]);
});
