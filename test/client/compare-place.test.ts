import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between, pointOf, withEnds } from "../../client/webview/compare-place.ts";

const CARDS = withEnds(
  [
    { key: "a", at: 100 },
    { key: "b", at: 300 },
    { key: "c", at: 500 },
  ],
  600,
);
/** The same with a card between the first two. */
const LONGER = withEnds(
  [
    { key: "a", at: 100 },
    { key: "new", at: 300 },
    { key: "b", at: 500 },
    { key: "c", at: 700 },
  ],
  800,
);
const shared = (key: string): boolean => key !== "new";

describe("a place on one map", () => {
  it("is at the same touchpoint on the other", () => {
    expect(pointOf(between(CARDS, 300, shared), LONGER)).toBe(500);
    expect(pointOf(between(LONGER, 700, shared), CARDS)).toBe(500);
  });

  it("goes evenly over what only one of them has", () => {
    expect(pointOf(between(LONGER, 300, shared), CARDS)).toBe(200);
    expect(pointOf(between(CARDS, 200, shared), LONGER)).toBe(300);
  });

  it("is at the ends where the other's are", () => {
    expect(pointOf(between(CARDS, 0, shared), LONGER)).toBe(0);
    expect(pointOf(between(CARDS, 600, shared), LONGER)).toBe(800);
  });

  it("is unknown on a map that lacks what is around it", () => {
    expect(
      pointOf(
        between(LONGER, 250, () => true),
        CARDS,
      ),
    ).toBeUndefined();
  });

  it("leads back to itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (point) => {
        const there = pointOf(between(CARDS, point, shared), LONGER) ?? 0;
        expect(pointOf(between(LONGER, there, shared), CARDS)).toBeCloseTo(point);
      }),
    );
  });
});
