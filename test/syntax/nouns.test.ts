import { expect, it } from "vitest";
import { nounOf, titleOf } from "../../src/syntax/nouns.ts";

it("calls parts of a text what users call them", () => {
  const types = ["Touchpoint", "Stage", "Journey", "Metric", "Opportunity", "ActualsEntry", "Part"];
  expect(types.map(nounOf)).toEqual([
    ...["touchpoint", "stage", "journey", "metric", "opportunity", "actualsentry", "touchpoint or stage"],
  ]);
});

it("takes only a title that says something for one", () => {
  const node = { $type: "Owner" };
  expect(titleOf({ ...node, title: "A title" })).toBe("A title");
  expect(titleOf({ ...node, title: "" })).toBeUndefined();
  expect(titleOf({ ...node, title: 5 })).toBeUndefined();
  expect(titleOf(node)).toBeUndefined();
});
