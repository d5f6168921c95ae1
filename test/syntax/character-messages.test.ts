import { expect, it } from "vitest";
import { CharacterMessages } from "../../src/syntax/character-messages.ts";
import { readTold } from "../../src/syntax/told.ts";
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
  [";", "No semicolon is needed here: facts are separated by spaces or new lines."],
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
  ["\u200b", "There is a character here that can't be seen, U+200B. Remove it."],
  ["\u0007", "There is a character here that can't be seen, U+0007. Remove it."],
  ["@".repeat(20), meaningless("@".repeat(20))],
  ["@".repeat(21), meaningless(`${"@".repeat(20)}…`)],
])("explains the characters %j", (found, message) => {
  const provider = new CharacterMessages();
  const text = provider.buildUnexpectedCharactersMessage(`x ${found} x`, 2, found.length, 1, 3);
  expect(readTold(text).message).toBe(message);
});

it("marks the characters where they stand", async () => {
  expect(await findings('owner a "A"\n  @@ owner b "B"\n', "syntax")).toEqual(["2:3 error syntax"]);
  expect(await messages('owner a "A"\n  @@ owner b "B"\n', "syntax")).toEqual([meaningless("@@")]);
});
