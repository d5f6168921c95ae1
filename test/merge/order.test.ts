import { describe, expect, it } from "vitest";
import { mergeOrder, movedApart } from "../../src/merge/order.ts";

/** Merges three orders, each a word of letters. */
function order(base: string, ours: string, theirs: string): string {
  return mergeOrder({ base: [...base], ours: [...ours], theirs: [...theirs] }).join("");
}

describe("the order of two versions", () => {
  it("is that of the side that changed it", () => {
    expect(order("abcd", "abcd", "dabc")).toBe("dabc");
    expect(order("abcd", "acbd", "abcd")).toBe("acbd");
  });

  it("has what a side moved where that side has it, around what the other one moved", () => {
    expect(order("abcdef", "bacdef", "abcdfe")).toBe("bacdfe");
    expect(order("abcdef", "fabcde", "abdcef")).toBe("fabdce");
  });

  it("has what was added behind what it was added to, that of ours first", () => {
    expect(order("ab", "axb", "ayb")).toBe("axyb");
    expect(order("ab", "xab", "yab")).toBe("xyab");
    expect(order("ab", "abxz", "aby")).toBe("abxzy");
    expect(order("ab", "axb", "ayxb")).toBe("ayxb");
  });

  it("has everything that one side has, for whoever decides what goes", () => {
    expect(order("abc", "ac", "ab")).toBe("abc");
  });

  it("is open for what both moved, each to another place", () => {
    const apart = (ours: string, theirs: string) =>
      [...movedApart({ base: [..."abcde"], ours: [...ours], theirs: [...theirs] })].join("");
    expect(apart("cabde", "abdec")).toBe("c");
    expect(apart("cabde", "cabde")).toBe("");
    expect(apart("cabde", "abced")).toBe("");
  });
});
