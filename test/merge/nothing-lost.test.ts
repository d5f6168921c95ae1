import { describe, expect, it } from "vitest";
import { losesNothing } from "../../src/merge/nothing-lost.ts";

/** Whether a merge of three texts loses nothing, each a list of words. */
function isWhole(merged: string, base: string, ours: string, theirs: string): boolean {
  return losesNothing(merged, { base, ours, theirs });
}

describe("a merge loses nothing", () => {
  it("that has each word which a side added", () => {
    expect(isWhole("a b c", "a", "a b", "a c")).toBe(true);
    expect(isWhole("a b", "a", "a b", "a c")).toBe(false);
    expect(isWhole("a c", "a", "a b", "a c")).toBe(false);
  });

  it("that lacks what a side took away, as long as no side needs it", () => {
    expect(isWhole("b", "a b", "b", "a b")).toBe(true);
    expect(isWhole("", "a", "", "")).toBe(true);
    expect(isWhole("b", "a b", "a b", "a b")).toBe(false);
  });

  it("that has a word as often as the side which has it more, less what the other took away", () => {
    expect(isWhole("a a", "a", "a a", "a a")).toBe(true);
    expect(isWhole("a", "a", "a a", "a")).toBe(false);
    expect(isWhole("a", "a", "a a", "")).toBe(true);
    expect(isWhole("", "a", "a a", "")).toBe(false);
    expect(isWhole("a a a", "a", "a a a", "a a")).toBe(true);
    expect(isWhole("a a", "a", "a a a", "a a")).toBe(false);
  });

  it("that has each sign, but for commas and braces", () => {
    expect(isWhole("a", "a", "a <", "a")).toBe(false);
    expect(isWhole("a", "a", "a, {}", "a")).toBe(true);
    expect(isWhole("a-b", "a-b", "a-b", "a-b c_d")).toBe(false);
    expect(isWhole("a b", "", "a-b", "")).toBe(false);
  });
});
