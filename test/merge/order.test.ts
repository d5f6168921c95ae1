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

  it("has each moved item where the side that moved it has it", () => {
    expect(order("abcdef", "bacdef", "abcdfe")).toBe("bacdfe");
    expect(order("abcdef", "fabcde", "abdcef")).toBe("fabdce");
  });

  it("has added items after the item that they were added after, ours first", () => {
    expect(order("ab", "axb", "ayb")).toBe("axyb");
    expect(order("ab", "xab", "yab")).toBe("xyab");
    expect(order("ab", "abxz", "aby")).toBe("abxzy");
    expect(order("ab", "axb", "ayxb")).toBe("ayxb");
  });

  it("keeps what ours added before what it moved, and takes what theirs moved to the front", () => {
    expect(order("abc", "axbc", "cab")).toBe("caxb");
    expect(order("abc", "bca", "cab")).toBe("cba");
    expect(order("abcd", "dabc", "abdc")).toBe("dabc");
    expect(order("", "ab", "cb")).toBe("acb");
  });

  it("has every item that any side has, so that removals are decided elsewhere", () => {
    expect(order("abc", "ac", "ab")).toBe("abc");
  });

  it("reports the items that the sides moved or added to different places", () => {
    const apart = (ours: string, theirs: string) =>
      [...movedApart({ base: [..."abcde"], ours: [...ours], theirs: [...theirs] })].join("");
    expect(apart("cabde", "abdec")).toBe("c");
    expect(apart("cabde", "cabde")).toBe("");
    expect(apart("cabde", "abced")).toBe("");
    expect(apart("xcabde", "abdexc")).toBe("xc");
    expect(apart("axbcde", "abcdex")).toBe("x");
    expect(apart("axbcde", "ayxbcde")).toBe("");
    expect(apart("cabde", "abde")).toBe("");
    expect(apart("ecabd", "abdec")).toBe("c");
  });
});
