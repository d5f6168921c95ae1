import { describe, expect, it } from "vitest";
import { diceSimilarity, sharedWeight } from "../../src/algorithms/dice-similarity.ts";

describe("the Dice similarity", () => {
  it("is 1 for the same parts, 0 for none in common, and 0 where there are none", () => {
    expect(diceSimilarity(parts({ a: 2, b: 1 }), parts({ a: 2, b: 1 }))).toBe(1);
    expect(diceSimilarity(parts({ a: 2 }), parts({ b: 2 }))).toBe(0);
    expect(diceSimilarity(parts({}), parts({}))).toBe(0);
  });

  it("counts what is shared on both sides, by weight", () => {
    expect(diceSimilarity(parts({ a: 3, b: 1 }), parts({ a: 3, c: 1 }))).toBe(0.75);
  });

  it("counts a part that is weighed differently with the lower weight, from either side", () => {
    expect(sharedWeight(parts({ a: 4, b: 1 }), parts({ a: 2 }))).toBe(2);
    expect(sharedWeight(parts({ a: 2 }), parts({ a: 4, b: 1 }))).toBe(2);
  });
});

function parts(weights: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(weights));
}
