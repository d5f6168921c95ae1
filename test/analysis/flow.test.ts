import { describe, it } from "vitest";
import { expectFound } from "../helpers/texts.ts";

const around = (touchpoints: string, more = ""): string => `
owner o "O"
owner p "P"
owner q "Q" { retired }
journey j "J" by o {
  stage s "S" by o {
${touchpoints}
  }
${more}
}
`;

describe("a handoff between owners", () => {
  it("is unowned when nothing is declared, when no owner is, and not when one is", () => {
    const undeclared = `
    touchpoint a "A" via web
//             ^ error: Nobody owns the handoff from "A" (O) to "B" (P). Declare it: handoff a -> b by OWNER.
    touchpoint b "B" via web by p`;
    expectFound(around(undeclared), "unowned-handoff");
    const declared = undeclared.replace(/\n\/\/.*/, "");
    const ownerless = `
  handoff a -> b
//        ^ error: Nobody owns the handoff from "A" (O) to "B" (P). Add \`by OWNER\` to it.`;
    expectFound(around(declared, ownerless), "unowned-handoff");
    expectFound(around(declared, "  handoff a -> b by p"), "unowned-handoff");
  });

  it("is needed on every branch, also back, and is reported where the branch is", () => {
    const touchpoints = `
    touchpoint a "A" via web {
      then b "well"
      then c "badly"
    }
    touchpoint b "B" via web by p {
      then a
//    ^^^^^^ error
    }
    touchpoint c "C" via web`;
    expectFound(around(touchpoints, "handoff a -> b by o"), "unowned-handoff");
  });

  it("can't be judged where an end has no owner: that is reported at the touchpoint", () => {
    expectFound(`
owner o "O"
journey j "J" by o {
  stage s "S" {
    touchpoint a "A" via web
//             ^ warning unowned-touchpoint
    touchpoint b "B" via web by o
  }
}`);
  });

  it("asks for names where touchpoints have none", () => {
    const touchpoints = `
    touchpoint "A" via web {
      then b
//    ^^^^^^ error: Nobody owns the handoff from "A" (O) to "B" (P). Give both touchpoints names, then declare it.
    }
    touchpoint b "B" via web by p`;
    expectFound(around(touchpoints), "unowned-handoff");
  });
});

describe("paths", () => {
  it("past a touchpoint leave it unreachable, with all that only it leads to", () => {
    expectFound(
      around(`
    touchpoint a "A" via web {
      then d
    }
    touchpoint b "B" via web
//             ^ warning unreachable-touchpoint: Customers can never reach "B": "A", just before it, leads elsewhere.
//               Add \`then b\` to a touchpoint that leads there, or remove it.
    touchpoint c "C" via web
//             ^ warning unreachable-touchpoint: Customers can never reach "C". Add \`then c\` to a touchpoint that
//               leads there, or remove it.
    touchpoint d "D" via web`),
    );
  });

  it("back are no endless loop as long as one leads out", () => {
    const loop = (out: string, first: string, last: string): string =>
      around(`
    touchpoint a "A" via web
${first}
    touchpoint b "B" via web {
      then a
${out}
    }
    touchpoint c "C" via web
${last}`);
    expectFound(loop("      then c", "", ""));
    expectFound(
      loop(
        "",
        '//             ^ warning endless-loop: Customers can never get out of "A" and "B". Add a way out: `then` to\n//               another touchpoint, or `ends`.',
        "//             ^ warning unreachable-touchpoint",
      ),
    );
  });
});

it("a retired owner is reported wherever it is current", () => {
  const touchpoints = `
    touchpoint a "A" via web by q {
//                              ^ error
      backstage "Works" by q
//                         ^ error
    }
    touchpoint b "B" via web by q`;
  const more = `
  handoff a -> b by q
//                  ^ error
  opportunity old "Old" by q { status done }
  opportunity new "New" by q { status idea }
//                         ^ error`;
  expectFound(around(`${touchpoints}\n//                              ^ error`, more), "retired-owner");
});
