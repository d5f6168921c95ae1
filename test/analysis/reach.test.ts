import { describe, expect, it } from "vitest";
import { reachable, trapped } from "../../src/analysis/reach.ts";
import { sameItems } from "../../src/analysis/same-items.ts";
import type { Step } from "../../src/model/journey.ts";

/** Steps between keys of one letter, as in `ab bc`. */
const steps = (text: string): Step[] =>
  text
    .split(" ")
    .filter((pair) => pair !== "")
    .map(([from = "", to = ""]) => ({ from, to, condition: undefined, explicit: true }));

describe("the ways through a journey", () => {
  it.each([
    ["abc", "ab bc", "abc"],
    ["abc", "ab", "ab"],
    ["abc", "bc", "a"],
    ["abcd", "ac ca ad", "acd"],
    ["abc", "ba bc", "a"],
    ["", "", ""],
    ["a", "", "a"],
  ])("of %s with %s reach %s", (keys, text, expected) => {
    expect([...reachable([...keys], steps(text))].toSorted().join("")).toBe(expected);
  });

  it.each([
    ["abc", "ab bc", ""],
    ["abc", "ab bc ca", "abc"],
    ["abcd", "ab bc cb", "abc"],
    ["abcd", "ab ba bc cd", ""],
    ["ab", "bb", "b"],
    ["abc", "ab ac bb", "b"],
    ["", "", ""],
  ])("of %s with %s never leave %s", (keys, text, expected) => {
    expect([...trapped([...keys], steps(text))].join("")).toBe(expected);
  });
});

describe("two lists", () => {
  it("have the same items only in the same order, as many, and the very same", () => {
    const [one, two] = [{}, {}];
    expect(sameItems([one, two], [one, two])).toBe(true);
    expect(sameItems([], [])).toBe(true);
    expect(sameItems([one, two], [two, one])).toBe(false);
    expect(sameItems([one], [one, two])).toBe(false);
    expect(sameItems([one, two], [one])).toBe(false);
    expect(sameItems([one], [two])).toBe(false);
  });
});
