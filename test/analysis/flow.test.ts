import { describe, expect, it } from "vitest";
import { findings, messages } from "../helpers/project.ts";

const around = (touchpoints: string, more = ""): string =>
  `owner o "O"\nowner p "P"\nowner q "Q" { retired }\njourney j "J" by o {\n  stage s "S" by o {\n${touchpoints}\n  }\n${more}\n}\n`;

describe("a handoff between owners", () => {
  const two = '    touchpoint a "A" via web\n    touchpoint b "B" via web by p';

  it("is unowned when nothing is declared, when no owner is, and not when one is", async () => {
    expect(await findings(around(two), "unowned-handoff")).toEqual(["6:16 error unowned-handoff"]);
    expect(await findings(around(two, "handoff a -> b"), "unowned-handoff")).toEqual(["9:9 error unowned-handoff"]);
    expect(await findings(around(two, "handoff a -> b by p"), "unowned-handoff")).toEqual([]);
  });

  it("is needed on every branch, also back, and is told where the branch is", async () => {
    const text = around(
      '    touchpoint a "A" via web {\n      then b "well"\n      then c "badly"\n    }\n    touchpoint b "B" via web by p {\n      then a\n    }\n    touchpoint c "C" via web',
      "handoff a -> b by o",
    );
    expect(await findings(text, "unowned-handoff")).toEqual(["11:7 error unowned-handoff"]);
  });

  it("can't be judged where an end has no owner: that is told of the touchpoint", async () => {
    const text =
      'owner o "O"\njourney j "J" by o {\n  stage s "S" {\n    touchpoint a "A" via web\n    touchpoint b "B" via web by o\n  }\n}';
    expect(await findings(text)).toEqual(["4:16 warning unowned-touchpoint"]);
  });

  it("names both ends with their owners, and what to write", async () => {
    expect(await messages(around(two), "unowned-handoff")).toEqual([
      'Nobody owns the handoff from "A" (O) to "B" (P). Declare it: handoff a -> b by OWNER.',
    ]);
  });
});

describe("ways", () => {
  it("past a touchpoint leave it unreachable, with all that only it leads to", async () => {
    const text = around(
      '    touchpoint a "A" via web {\n      then d\n    }\n    touchpoint b "B" via web\n    touchpoint c "C" via web\n    touchpoint d "D" via web',
    );
    expect(await findings(text)).toEqual([
      "9:16 warning unreachable-touchpoint",
      "10:16 warning unreachable-touchpoint",
    ]);
  });

  it("back are no endless loop as long as one leads out", async () => {
    const loop = (out: string): string =>
      around(
        `    touchpoint a "A" via web\n    touchpoint b "B" via web {\n      then a\n${out}    }\n    touchpoint c "C" via web`,
      );
    expect(await findings(loop("      then c\n"))).toEqual([]);
    expect(await findings(loop(""))).toEqual(["6:16 warning endless-loop", "10:16 warning unreachable-touchpoint"]);
    expect(await messages(loop(""), "endless-loop")).toEqual([
      'Customers never get out of "A", "B". Let one of them lead on with `then`, or end with `ends`.',
    ]);
  });
});

it("a retired owner is told of wherever it is current", async () => {
  const text = around(
    '    touchpoint a "A" via web by q {\n      backstage "Works" by q\n    }\n    touchpoint b "B" via web by q',
    'handoff a -> b by q\nopportunity old "Old" by q { status done }\nopportunity new "New" by q { status idea }',
  );
  expect(await findings(text, "retired-owner")).toEqual([
    "6:33 error retired-owner",
    "7:28 error retired-owner",
    "9:33 error retired-owner",
    "11:19 error retired-owner",
    "13:26 error retired-owner",
  ]);
});
