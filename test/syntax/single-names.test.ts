import { describe, expect, it } from "vitest";
import { messages, project } from "../helpers/project.ts";

/** The errors of a touchpoint's first line, as the text that each marks; and the owner that counts. */
async function read(line: string) {
  const text = `owner a "A"\nowner b "B"\nowner c "C"\njourney j "J" by a {\n  stage s "S" {\n${line}\n  }\n}\n`;
  const { analysis, model } = await project(text);
  const marked = analysis.findings
    .filter(({ severity }) => severity === "error")
    .map(({ range }) => line.slice(range.start.character, range.end.character));
  const [touchpoint] = model().journeys[0]?.stages[0]?.touchpoints ?? [];
  return { marked, owner: touchpoint?.owner?.ref.name, channel: touchpoint?.channel?.name };
}

describe("of several names where one can stand", () => {
  it.each([
    ["by a or b via web", "or b"],
    ["by a and b via web", "and b"],
    ["by a, b via web", ", b"],
    ["by a, b or c via web", ", b or c"],
  ])("the first counts, the others are marked, and the rest of the line is read: %s", async (facts, others) => {
    expect(await read(`touchpoint t "T" ${facts}`)).toEqual({ marked: [others], owner: "a", channel: "web" });
  });

  it("so it is behind each keyword that takes one name", async () => {
    expect(await read('touchpoint t "T" by a via web or phone')).toEqual({
      marked: ["or phone"],
      owner: "a",
      channel: "web",
    });
  });

  it("none is passed over in the next line, or where no name follows", async () => {
    const { owner, marked } = await read('touchpoint t "T" by a or\n');
    expect(owner).toBe("a");
    expect(marked).not.toEqual([]);
  });
});

describe("the message for several names says what each keyword takes:", () => {
  const source = 'source x "X"\nsource y "Y"\n';
  const journey = (facts: string, inside = "", more = ""): string =>
    `owner o "O"\n${source}journey j "J" ${facts} {\n  ${more}\n  stage s "S" {\n    ${inside}\n  }\n}\n`;
  it.each([
    ["for", journey("for a, b"), "A journey has only one persona: for a. Give others a journey of their own."],
    ["follows", journey("", "", "follows a or b"), "A journey follows only one lifecycle: follows a."],
    [
      "as",
      journey("", "").replace('stage s "S"', 'stage s "S" as a and b'),
      "A stage belongs to only one phase: as a.",
    ],
    [
      "from",
      journey("", "actual from x, y on 2026-01-01"),
      "Only one source can be named here: from x. Give another source an `actual` of its own.",
    ],
    [
      "expands",
      journey("", 'touchpoint t "T" { expands j, k }'),
      "Only one journey can open below a touchpoint: expands j.",
    ],
  ])("%s", async (_keyword, text, message) => {
    expect(await messages(text, "syntax")).toEqual([message]);
  });

  it("once for each keyword of a line, at the names that are too many", async () => {
    const text = journey("", 'touchpoint t "T" via web, app or phone by o, p');
    const { analysis } = await project(text);
    const found = analysis.findings.filter(({ rule }) => rule === "syntax");
    // The leftmost problem of a line stands for all of them.
    expect(found.map(({ range }) => [range.start.character, range.end.character])).toEqual([[28, 42]]);
  });
});

describe("names that are no alternatives stay what they are:", () => {
  it.each([
    ["another line", 'touchpoint t "T" by o,\n    touchpoint u "U"'],
    ["a keyword behind the comma", 'touchpoint t "T" by o, via web'],
    ["a text behind the comma", 'touchpoint t "T" by o, "P"'],
  ])("%s", async (_what, line) => {
    const text = `owner o "O"\njourney j "J" by o {\n  stage s "S" {\n    ${line}\n  }\n}\n`;
    expect((await messages(text, "syntax")).join("\n")).not.toContain("Only one owner");
  });
});
