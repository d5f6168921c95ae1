import { describe, expect, it } from "vitest";
import { project } from "../helpers/project.ts";

/** What the title of an owner says that is written like this. */
async function said(written: string): Promise<string | undefined> {
  return (await project(`owner o ${written}\nowner p\n`)).model().declarations.owner[0]?.title;
}

describe("a text in quotes says", () => {
  it.each([
    ['"Plain"', "Plain"],
    ['""', ""],
    ['"One\\nTwo"', "One\nTwo"],
    ['"A \\"quote\\""', 'A "quote"'],
    ['"Back\\\\slash"', "Back\\slash"],
    ['"Back\\\\"', "Back\\"],
    ['"Un\\known"', "Un\\known"],
    ['"Not closed', "Not closed"],
    ['"Not closed\\"', 'Not closed"'],
    ['"', ""],
    ['"""Long"""', "Long"],
    ['"""', ""],
    ['"""A \\n is two characters"""', "A \\n is two characters"],
  ])("%s: %j", async (written, text) => {
    expect(await said(written)).toBe(text);
  });
});

describe("a text over several lines loses", () => {
  it.each([
    ["the indentation of its lines", '"""\n    One\n    Two\n    """', "One\nTwo"],
    ["only what all of them share", '"""\n    One\n      Two\n    Three\n  """', "One\n  Two\nThree"],
    ["no indentation for the sake of a blank line", '"""\n    One\n\n  \n    Two"""', "One\n\n\nTwo"],
    ["nothing where a line has no indentation", '"""One\nTwo\n  Three"""', "One\nTwo\n  Three"],
    ["its first line's spaces", '"""  One  \n  Two  """', "One\nTwo"],
    ["spaces at the ends of lines", '"""\n  One  \n  Two\t\n"""', "One\nTwo"],
    ["carriage returns", '"""\r\n  One\r\n  Two\r\n"""', "One\nTwo"],
  ])("%s", async (_what, written, text) => {
    expect(await said(written)).toBe(text);
  });
});
