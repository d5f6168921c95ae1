import { describe, expect, it } from "vitest";
import { applyEdits, whiteSpaceEdits } from "../../src/format/edit.ts";

/** The edits as the text that goes, and what comes instead. */
function changes(written: string, wanted: string): (readonly [string, string])[] {
  const edits = whiteSpaceEdits(0, written, wanted);
  expect(applyEdits(written, edits)).toBe(wanted);
  return edits.map(({ start, end, newText }) => [written.slice(start, end), newText] as const);
}

describe("edits of white space", () => {
  it("are none where nothing changes", () => {
    expect(changes(" \n  ", " \n  ")).toEqual([]);
  });

  it("count from where the piece starts", () => {
    expect(whiteSpaceEdits(100, " \n\n  ", "\n    ")).toEqual([
      { start: 100, end: 101, newText: "" },
      { start: 102, end: 103, newText: "" },
      { start: 105, end: 105, newText: "  " },
    ]);
  });

  it("are apart for the end of a line, the line breaks and the indentation", () => {
    expect(changes("  \n\n\n  ", "\n\n    ")).toEqual([
      ["  ", ""],
      ["\n", ""],
      ["", "  "],
    ]);
  });

  it("leave alone what both begin or end with", () => {
    expect(changes("    ", " ")).toEqual([["   ", ""]]);
    expect(changes(" \t ", "  ")).toEqual([["\t", ""]]);
  });

  it("never take a line break of two characters apart", () => {
    expect(changes("\r\n\r\n\r\n", "\r\n")).toEqual([["\r\n\r\n", ""]]);
    expect(changes("\r\n", "\n")).toEqual([["\r\n", "\n"]]);
    expect(changes("\n", "\r\n")).toEqual([["\n", "\r\n"]]);
    expect(changes("\r\n", "\r")).toEqual([["\r\n", "\r"]]);
    expect(changes("\r\n\n", "\r\n")).toEqual([["\n", ""]]);
  });

  it("are one where a line is joined or broken up", () => {
    expect(changes(" \n  ", " ")).toEqual([["\n  ", ""]]);
    expect(changes(" ", "\n  ")).toEqual([["", "\n "]]);
  });
});
