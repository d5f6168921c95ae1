import { describe, expect, it } from "vitest";
import { gapList } from "../../../src/analysis/gap-list.ts";
import { expectFound, findingsIn, journeysIn } from "../../helpers/texts.ts";

/** The errors and warnings about a text, as `line rule`. */
const serious = (text: string): string[] =>
  findingsIn(text)
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ range, rule }) => `${range.start.line + 1} ${rule}`);

/** A journey in which nothing else is wrong; the line stands between its stage and its end. */
const around = (line: string): string => `owner o "O"
journey j "J" by o {
  stage s "S" by o {
    touchpoint a "A" via web
    touchpoint b "B" via web
  }
${line}
}
`;

describe("a line that is not finished", () => {
  it.each([
    "  handoff",
    "  handoff -> b",
    "  handoff a ->",
    "  handoff a -> b by",
    "  handoff a -> b carries",
    "  opportunity",
    '  opportunity x "X" by o { closes }',
    '  opportunity x "X" by o { due }',
    "  stage",
    "  reviewed",
    "  reviewed every 90 days",
    "  actual on { nps 1 }",
    "  actual { sequence }",
    "  desired { wait }",
    "  follows",
    "  keeps",
  ])("is one mistake and no other: %s", (line) => {
    const found = serious(around(line));
    expect(new Set(found)).toEqual(new Set(["7 syntax"]));
  });

  it.each([
    "owner",
    "lifecycle l { phase }",
    "metric m { scale 1 .. }",
    "actuals",
    "actuals j {\n  sequence\n}",
    "journey",
  ])("is one at the top of a file, too: %s", (line) => {
    const rules = new Set(findingsIn(line).map(({ rule }) => rule));
    rules.delete("unused-declaration");
    expect([...rules]).toContain("syntax");
    expect(() => journeysIn(line)).not.toThrow();
  });

  it("of a handoff is listed with the gaps as far as it is known", () => {
    const text = 'journey j "J" {\n  handoff {\n    actual failing\n  }\n}';
    expect(gapList(journeysIn(text)).gaps.map(({ kind }) => kind)).toEqual(["failing"]);
  });

  it("of a touchpoint leaves the steps around it", () => {
    const text = 'journey j "J" {\n  stage s "S" {\n    touchpoint a "A"\n    touchpoint\n    touchpoint b "B"\n  }\n}';
    const [only] = journeysIn(text);
    expect(only?.assessment.steps.map(({ from, to }) => [from.name, to.name])).toEqual([
      ["a", undefined],
      [undefined, "b"],
    ]);
  });
});

describe("a fact that is stated twice", () => {
  it("is an error where it is stated again", () => {
    expectFound(
      `
journey j "J" {
  goal "One"
  goal "Two"
//^^^^^^^^^^ error: The goal is already given in line 3. Keep one.
}`,
      "duplicate-name",
    );
  });
});

describe("syntax", () => {
  it("is an error at what can't be read", () => {
    expectFound(
      `
owner o "O" { vai }
//            ^^^ error: \`vai\` is not known in an owner. Known here: contact, codeowner, retired.
owner p "P"`,
      "syntax",
    );
  });
});
