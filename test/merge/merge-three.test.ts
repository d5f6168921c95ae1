import { describe, expect, it } from "vitest";
import { mergeLeaves, mergeThree } from "../../src/merge/merge-three.ts";

const leaves = (base: string | undefined, ours: string, theirs: string) => mergeLeaves({ base, ours, theirs });

describe("three versions", () => {
  it("are the one that changed, or that both say", () => {
    expect(mergeThree({ base: 1, ours: 1, theirs: 2 })).toBe(2);
    expect(mergeThree({ base: 1, ours: 2, theirs: 1 })).toBe(2);
    expect(mergeThree({ base: 1, ours: 2, theirs: 2 })).toBe(2);
    expect(mergeThree({ base: 1, ours: 2, theirs: 3 })).toBeUndefined();
  });
});

describe("what is said and the white space around it", () => {
  it("are merged apart", () => {
    expect(leaves(" a ", " b ", "\n  a\n")).toBe("\n  b\n");
    expect(leaves(" a ", "  a  ", " b ")).toBe("  b  ");
  });

  it("are in conflict only when each side says something else", () => {
    expect(leaves("a", "b", "c")).toBeUndefined();
    expect(leaves(undefined, "b", "c")).toBeUndefined();
    expect(leaves(undefined, "b", "b")).toBe("b");
  });

  it("are those of ours where each side has its own white space", () => {
    expect(leaves(" a ", "  a\n", "\ta\t")).toBe("  a\n");
  });

  it("say the same however they are broken into lines, and are broken as the side that did it", () => {
    expect(leaves("a b", "a\n  b", "a b")).toBe("a\n  b");
    expect(leaves("a b", "a b", "a\n  b")).toBe("a\n  b");
    expect(leaves("a b", "a\tb", "a\n  b")).toBe("a\tb");
    expect(leaves("a b", "a  c", "a b")).toBe("a  c");
    expect(leaves("a b", "a b", "a  c")).toBe("a  c");
  });

  it("keep the commas before it", () => {
    expect(leaves(", a", ", a", ", b")).toBe(", b");
    expect(leaves(" a", ", a", " b")).toBe(", b");
  });

  it("are the white space alone where a side took it away", () => {
    expect(leaves(" a ", " ", " a ")).toBe(" ");
    expect(leaves(" a", "", " a")).toBe("");
  });
});
