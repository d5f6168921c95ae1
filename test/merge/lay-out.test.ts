import { describe, expect, it } from "vitest";
import { layAlike, separateNames } from "../../src/merge/lay-out.ts";

const merged = (...texts: string[]) => texts.map((text, conflicts) => ({ text, conflicts }));
const textsOf = (parts: readonly { readonly text: string }[]): string[] => parts.map(({ text }) => text);

describe("facts of one block", () => {
  it("stay in one line where all of them are", () => {
    const facts = merged(" wait 5", " contacts 1");
    expect(layAlike(facts)).toBe(facts);
  });

  it("get lines of their own where some have, indented alike", () => {
    expect(textsOf(layAlike(merged(" wait 5 ", "    contacts 1\n", "\tcost 3")))).toEqual([
      "    wait 5\n",
      "    contacts 1\n",
      "    cost 3\n",
    ]);
  });

  it("take the indentation of the last line, and the file's end of lines", () => {
    expect(textsOf(layAlike(merged("wait 5", "    // why\r\n  contacts 1\r\n")))).toEqual([
      "  wait 5\r\n",
      "    // why\r\n  contacts 1\r\n",
    ]);
  });

  it("keep what is known of their conflicts", () => {
    expect(layAlike(merged("a\n", "b"))).toMatchObject([{ conflicts: 0 }, { conflicts: 1 }]);
  });
});

describe("names behind a keyword", () => {
  it("have a comma between each two, and none before the first", () => {
    expect(textsOf(separateNames(merged("needs", " a", " b", ", c")))).toEqual(["needs", " a", ", b", ", c"]);
    expect(textsOf(separateNames(merged("needs", ", b", ", c")))).toEqual(["needs", " b", ", c"]);
    expect(textsOf(separateNames(merged("needs", "a")))).toEqual(["needs", " a"]);
  });

  it("keep the white space that is written before them", () => {
    expect(textsOf(separateNames(merged("needs", "  a", " ,\n  b")))).toEqual(["needs", "  a", " ,\n  b"]);
    expect(textsOf(separateNames(merged("needs", ",\n  b")))).toEqual(["needs", " b"]);
  });

  it("are none without a keyword", () => {
    expect(separateNames([])).toEqual([]);
  });
});
