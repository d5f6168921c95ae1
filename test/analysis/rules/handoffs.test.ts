import { describe, expect, it } from "vitest";
import { expectFound, findingsIn, fixesIn, relatedIn } from "../../helpers/texts.ts";

const NAMES = 'owner o "O"\nowner p "P"\ncontext number "Number"\ncontext problem "Problem"\n';

/** A journey of one stage; the first lines are touchpoints, the others stand behind the stage. */
const around = (touchpoints: string, more = ""): string =>
  `${NAMES}journey j "J" by o {\n  stage s "S" by o {\n${touchpoints}\n  }\n${more}\n}\n`;

const said = (text: string, rule: string): string[] => findingsIn(text, rule).map(({ message }) => message);

describe("unowned-handoff", () => {
  it("leads to the receiving touchpoint, whose owner is the first to be offered", () => {
    const text = around('    touchpoint a "A"\n    touchpoint b "B" by p');
    expect(relatedIn(text, "unowned-handoff")).toEqual([["8 b: Customers are handed over to this touchpoint"]]);
    expect(fixesIn(text, "unowned-handoff")).toEqual([
      ["Declare the handoff, owned by P", "+ handoff a -> b by p"],
      ["Declare the handoff, owned by O", "+ handoff a -> b by o"],
    ]);
  });

  it("completes the handoff that is declared without an owner", () => {
    const text = around('    touchpoint a "A"\n    touchpoint b "B" by p', "  handoff a -> b carries number");
    expect(fixesIn(text, "unowned-handoff")).toEqual([
      ["Let P own the handoff", "- handoff a -> b carries number", "+ handoff a -> b by p carries number"],
      ["Let O own the handoff", "- handoff a -> b carries number", "+ handoff a -> b by o carries number"],
    ]);
  });

  it("offers only owners that the project declares, and names the others as they are written", () => {
    const text = around('    touchpoint a "A"\n    touchpoint b "B" by unknown');
    expect(said(text, "unowned-handoff")).toEqual([
      'Nobody owns the handoff from "A" (O) to "B" (unknown). Declare it: handoff a -> b by OWNER.',
    ]);
    expect(fixesIn(text, "unowned-handoff").map(([title]) => title)).toEqual(["Declare the handoff, owned by O"]);
  });

  it.each([
    ["first", '    touchpoint "A" {\n      then b\n    }\n    touchpoint b "B" by p'],
    ["second", '    touchpoint a "A"\n    touchpoint "B" by p'],
  ])("offers nothing where the %s touchpoint lacks a name", (_which, touchpoints) => {
    const text = around(touchpoints);
    expect(said(text, "unowned-handoff")).toEqual([
      'Nobody owns the handoff from "A" (O) to "B" (P). Give both touchpoints names, then declare it.',
    ]);
    expect(fixesIn(text, "unowned-handoff")).toEqual([]);
  });

  it("is an error at the declared handoff, else at the `then` that leads on, else at the touchpoint", () => {
    expectFound(
      around(
        `
    touchpoint a "A" {
      then c
      then b
//    ^^^^^^ error
    }
    touchpoint b "B" by p
//             ^ error
    touchpoint c "C" by o
    touchpoint d "D" by p`,
        `
  handoff c -> d
//        ^ error`,
      ),
      "unowned-handoff",
    );
  });
});

describe("lost-context", () => {
  const lost = (handoff: string): string =>
    around(
      `
    touchpoint a "A" via web { gives number, problem }
    touchpoint b "B" via phone
    touchpoint c "C" via phone { needs number }`,
      handoff,
    );

  it("without a handoff asks for one, says where it is lost, and declares it", () => {
    const text = lost("");
    expect(said(text, "lost-context")).toEqual([
      'Customers have to repeat "Number" at "C": it is lost on the way from "A" to "B". Declare a handoff there that carries `number`.',
    ]);
    expect(relatedIn(text, "lost-context")).toEqual([
      ['8 a: Lost on the way from "A" to "B"', '8 number: Known since "A"'],
    ]);
    expect(fixesIn(text, "lost-context")).toEqual([
      ["Declare a handoff that carries number", "+ handoff a -> b by o carries number"],
    ]);
  });

  it.each([
    ["  handoff a -> b", "+ handoff a -> b carries number"],
    ["  handoff a -> b by o within 1 h", "+ handoff a -> b by o carries number within 1 h"],
    ["  handoff a -> b by o carries problem", "+ handoff a -> b by o carries problem, number"],
  ])("lets the handoff carry it: %s", (handoff, after) => {
    const text = lost(handoff);
    expect(said(text, "lost-context")).toEqual([
      'Customers have to repeat "Number" at "C": it is lost on the way from "A" to "B". Let the handoff carry it: `carries number`.',
    ]);
    expect(relatedIn(text, "lost-context")).toEqual([
      ['12 a: Lost on the way from "A" to "B"', '8 number: Known since "A"'],
    ]);
    expect(fixesIn(text, "lost-context")).toEqual([["Let the handoff carry number", `- ${handoff.trim()}`, after]]);
  });

  it("declares a handoff without an owner where the next touchpoint has none, and none without names", () => {
    const touchpoints = (a: string, b: string): string =>
      `${NAMES}journey j "J" {\n  stage s "S" {\n    touchpoint ${a} "A" via web { gives number }\n    touchpoint ${b} "B" via phone { needs number }\n  }\n}\n`;
    expect(fixesIn(touchpoints("a", "b"), "lost-context")).toEqual([
      ["Declare a handoff that carries number", "+ handoff a -> b carries number"],
    ]);
    expect(findingsIn(touchpoints("", "b"), "lost-context")).toHaveLength(1);
    expect(fixesIn(touchpoints("", "b"), "lost-context")).toEqual([]);
    expect(fixesIn(touchpoints("a", ""), "lost-context")).toEqual([]);
  });

  it("is known since a touchpoint that needed it, when none gave it", () => {
    const text = around(`
    touchpoint a "A" via web { needs number }
    touchpoint b "B" via phone { needs number }
//                                     ^^^^^^ warning
    `);
    expectFound(text, "lost-context");
    expect(relatedIn(text, "lost-context")).toEqual([['8 a: Lost on the way from "A" to "B"', '8 a: Known since "A"']]);
  });
});

describe("handoff-without-context", () => {
  const drops = (needs: string, handoff: string): string =>
    around(
      `
    touchpoint a "A" via web { gives number, problem }
    touchpoint b "B" via phone
    touchpoint c "C" via phone { needs ${needs} }`,
      handoff,
    );

  it("names what is needed later, leads to where it is needed first, and carries it", () => {
    const text = drops("number", "  handoff a -> b by o");
    expect(findingsIn(text, "handoff-without-context")).toMatchObject([
      {
        severity: "info",
        message:
          'The handoff from "A" to "B" carries nothing, although "Number" is needed later. Add `carries number`.',
        range: { start: { line: 11, character: 10 } },
      },
    ]);
    expect(relatedIn(text, "handoff-without-context")).toEqual([['10 c: "C" needs it']]);
    expect(fixesIn(text, "handoff-without-context")).toEqual([
      ["Let the handoff carry number", "- handoff a -> b by o", "+ handoff a -> b by o carries number"],
    ]);
  });

  it("names all that is needed", () => {
    const text = drops("number, problem", "  handoff a -> b");
    expect(said(text, "handoff-without-context")).toEqual([
      'The handoff from "A" to "B" carries nothing, although "Number" and "Problem" are needed later. Add `carries number, problem`.',
    ]);
    expect(fixesIn(text, "handoff-without-context")).toEqual([
      ["Let the handoff carry number, problem", "- handoff a -> b", "+ handoff a -> b carries number, problem"],
    ]);
  });

  it.each([
    ["something is carried", drops("number", "  handoff a -> b carries problem")],
    ["nothing is lost on it", drops("number", "  handoff b -> c")],
    ["nothing is needed", drops("", "  handoff a -> b").replace("needs ", "")],
  ])("is silent where %s", (_reason, text) => {
    expect(findingsIn(text, "handoff-without-context")).toEqual([]);
  });
});

describe("dangling-handoff", () => {
  it("says which way is missing, and removes the handoff or adds the way", () => {
    const text = around(
      '    touchpoint a "A"\n    touchpoint b "B"\n    touchpoint c "C"',
      `  handoff a -> c
//        ^ warning: The handoff from "A" to "C" is never used: the second touchpoint never follows the first. Add \`then c\` to the first, or remove the handoff.
  handoff a -> b
  handoff b -> c
  handoff b -> c
  handoff unknown -> c
  handoff a`,
    );
    expectFound(text, "dangling-handoff");
    expect(fixesIn(text, "dangling-handoff")).toEqual([
      ["Remove the handoff", "- handoff a -> c"],
      ['Add then c to "A"', '- touchpoint a "A"', '+ touchpoint a "A" {', "+ then b", "+ then c", "+ }"],
    ]);
  });
});

describe("self-handoff", () => {
  it("names the owner and the channel, and removes the handoff", () => {
    const text = around('    touchpoint a "A" via web\n    touchpoint b "B" via web', "  handoff a -> b");
    expect(said(text, "self-handoff")).toEqual([
      'Nothing is handed over from "A" to "B": both have the same owner (O) and channel (Web). Remove the handoff.',
    ]);
    expect(fixesIn(text, "self-handoff")).toEqual([["Remove the handoff", "- handoff a -> b"]]);
  });

  it.each([
    [
      "no owner",
      `${NAMES}journey j "J" {\n  stage s "S" {\n    touchpoint a "A" via web\n    touchpoint b "B" via web\n  }\n  handoff a -> b\n}`,
    ],
    [
      "an owner on one side",
      `${NAMES}journey j "J" {\n  stage s "S" {\n    touchpoint a "A" via web by o\n    touchpoint b "B" via web\n  }\n  handoff a -> b\n}`,
    ],
    ["a channel on one side", around('    touchpoint a "A" via web\n    touchpoint b "B"', "  handoff a -> b")],
    ["no channel", around('    touchpoint a "A"\n    touchpoint b "B"', "  handoff a -> b")],
    ["no handoff", around('    touchpoint a "A" via web\n    touchpoint b "B" via web')],
  ])("is silent with %s", (_what, text) => {
    expect(findingsIn(text, "self-handoff")).toEqual([]);
  });
});

describe("handoff-without-time", () => {
  it("names both ends by their titles", () => {
    const text = around('    touchpoint a "A"\n    touchpoint b "B"', "  handoff a -> b");
    expect(said(text, "handoff-without-time")).toEqual([
      'The handoff from "A" to "B" has no time limit. Add one, such as `within 1 h`.',
    ]);
  });
});
