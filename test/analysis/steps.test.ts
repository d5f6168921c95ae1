import { describe, expect, it } from "vitest";
import { journeysIn } from "../helpers/texts.ts";

/** The steps of a journey whose touchpoints `a`, `b` and `c` are written by these clauses: where they lead, and their state. */
function steps(clauses: readonly [string, string, string], ...handoffs: string[]): string[] {
  const touchpoints = clauses.map((clause, at) => `touchpoint ${"abc"[at]} ${clause}`);
  const [only] = journeysIn(
    `journey j {\nstage s {\n${touchpoints.join("\n")}\n}\n${handoffs.map((handoff) => `handoff ${handoff}`).join("\n")}\n}`,
  );
  return (only?.assessment.steps ?? []).map(
    ({ from, to, state, condition, handoff }) =>
      `${from.name}${to.name} ${state}${condition === undefined ? "" : ` "${condition}"`}${handoff ? ` by ${handoff.owner?.name}` : ""}`,
  );
}

describe("the steps of a journey", () => {
  it.each([
    ["one owner", ["by o", "by o", "by o"], ["ab inside", "bc inside"]],
    ["two owners", ["by o", "by p", "by p"], ["ab unowned", "bc inside"]],
    ["an owner that is not known", ["by o", "", "by o"], ["ab unknown", "bc unknown"]],
    ["no owners", ["", "", ""], ["ab unknown", "bc unknown"]],
    ["an end", ["by o { ends }", "by o", "by o"], ["bc inside"]],
    ["conditions", ['by o {\nthen c "bad"\nthen b\n}', "by o", "by o"], ['ac inside "bad"', "ab inside", "bc inside"]],
    ["a way back", ["by o", "by o { then a }", "by p"], ["ab inside", "ba inside"]],
    ["names that are not known", ["by o { then x }", "by o", "by o"], ["bc inside"]],
  ] as const)("with %s", (_what, clauses, expected) => {
    expect(steps(clauses)).toEqual(expected);
  });

  it.each([
    [["a -> b by p"], ["ab owned by p", "bc inside"]],
    [["a -> b"], ["ab unowned by undefined", "bc inside"]],
    [["b -> a by p"], ["ab unowned", "bc inside"]],
    [["b -> c by p"], ["ab unowned", "bc owned by p"]],
    [
      ["a -> b", "a -> b by p"],
      ["ab unowned by undefined", "bc inside"],
    ],
    [
      ["a -> b by p", "a -> b by q"],
      ["ab owned by p", "bc inside"],
    ],
  ])("with the handoffs %j", (handoffs, expected) => {
    expect(steps(["by o", "by p", "by p"], ...handoffs)).toEqual(expected);
  });

  it("are owned where a handoff is, also when an owner of an end is not known", () => {
    expect(steps(["", "by p", "by p"], "a -> b by p")).toEqual(["ab owned by p", "bc inside"]);
  });
});
