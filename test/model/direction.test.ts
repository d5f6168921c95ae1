import { describe, expect, it } from "vitest";
import { fromTo, isRightToLeft } from "../../src/model/direction.ts";

describe("the direction of a line", () => {
  it.each([
    ["Calls support", false],
    ["קבלת אישור", true],
    ["يتلقى العميل", true],
    ["12 · הזמנה", true],
    ["Web קבלת", false],
    ["4711", false],
    ["", false],
  ])("%j: %s", (text, expected) => {
    expect(isRightToLeft(text)).toBe(expected);
  });

  it("is that of the arrow between two things", () => {
    expect(fromTo("A", "B")).toBe("A → B");
    expect(fromTo("A", "הזמנה")).toBe("A → הזמנה");
    expect(fromTo("הזמנה", "B")).toBe("הזמנה ← B");
  });
});
