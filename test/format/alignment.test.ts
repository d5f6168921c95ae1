import { describe, expect, it } from "vitest";
import { format } from "../helpers/format.ts";

/** A text in quotes that takes so many columns. */
const title = (columns: number): string => `"${"x".repeat(columns - 2)}"`;

describe("a column", () => {
  it("is widened by a cell up to 20 wider than the next narrower one", () => {
    const lines = (columns: number): string =>
      format(`owner a ${title(3)} {retired}\nowner b ${title(columns)} {retired}\n`);
    expect(lines(23)).toBe(`owner a "x"${" ".repeat(21)}{ retired }\nowner b ${title(23)} { retired }\n`);
    expect(lines(24)).toBe(`owner a "x" { retired }\nowner b ${title(24)} { retired }\n`);
  });

  it("is widened step by step, until one cell is too wide", () => {
    const widths = [3, 23, 43, 64];
    const text = widths.map((columns, at) => `owner ${"abcd"[at]} ${title(columns)} {retired}\n`).join("");
    const ends = format(text)
      .split("\n")
      .slice(0, -1)
      .map((line) => line.indexOf("{"));
    expect(ends).toEqual([52, 52, 52, 73]);
  });

  it("that some facts leave empty takes no more space than the others need", () => {
    expect(format('owner a {retired}\nowner bcd\nowner e "E"\n')).toBe(
      'owner a       { retired }\nowner bcd\nowner e   "E"\n',
    );
  });

  it("is not filled up where nothing follows", () => {
    expect(format("owner a\nowner bcd {retired}\n")).toBe("owner a\nowner bcd { retired }\n");
  });
});

describe("facts that are aligned with each other", () => {
  it("go on behind the further lines of one of them", () => {
    expect(format('journey j {\nkeeps a,\nb\ngoal "G"\nby c\n}\n')).toBe(
      'journey j {\n  keeps a,\n      b\n  goal  "G"\n  by    c\n}\n',
    );
  });

  it("end at a blank line", () => {
    expect(format('journey j {\n goal "G"\n\n by o\n keeps k\n}\n')).toBe(
      'journey j {\n  goal "G"\n\n  by    o\n  keeps k\n}\n',
    );
  });

  it("end at a fact of another shape, and do not go on behind it", () => {
    expect(format('owner a "A"\nowner bcd "B"\njourney j {\n  goal "G"\n}\nowner e "E"\n')).toBe(
      'owner a   "A"\nowner bcd "B"\njourney j {\n  goal "G"\n}\nowner e "E"\n',
    );
    expect(format("actuals j on 2026-11-01 {\na { wait 5 h }\nnps 3\nbcd { wait 2 h }\n}\n")).toBe(
      "actuals j on 2026-11-01 {\n  a { wait 5 h }\n  nps 3\n  bcd { wait 2 h }\n}\n",
    );
  });

  it("are those of one block", () => {
    expect(format('lifecycle l {\n phase a "A"\n phase bcd optional\n}\nlifecycle m {\n phase e\n}\n')).toBe(
      'lifecycle l {\n  phase a   "A"\n  phase bcd optional\n}\nlifecycle m {\n  phase e\n}\n',
    );
  });

  it("may take 100 columns, and a block that would take more is broken up", () => {
    const second = `owner bcd ${title(70)} { retired }\n`;
    expect(format(`owner a ${title(80)} {retired}\n${second}`)).toContain(`owner a   ${title(80)} { retired }\n`);
    expect(format(`owner a ${title(81)} { retired }\n${second}`)).toBe(
      `owner a ${title(81)} {\n  retired\n}\n${second}`,
    );
  });
});

describe("comments behind lines", () => {
  it("are aligned with those of the lines around, and far behind a long line alone", () => {
    expect(format(`owner a "A" // one\nowner b ${title(20)} // two\nowner c ${title(41)} // three\n`)).toBe(
      `owner a "A"${" ".repeat(19)}// one\nowner b ${title(20)}  // two\nowner c ${title(41)}  // three\n`,
    );
  });

  it("are not aligned over a line without one, nor over a line with a comment alone", () => {
    expect(format("owner a // one\nowner bcd\nowner ef // two\n")).toBe(
      "owner a  // one\nowner bcd\nowner ef  // two\n",
    );
    expect(format("owner a // one\n// alone\nowner bcd // two\n")).toBe(
      "owner a  // one\n// alone\nowner bcd  // two\n",
    );
  });

  it("are not aligned with those of another block", () => {
    expect(format('owner abc "A" { // one\nretired // two\n}\n')).toBe(
      'owner abc "A" {  // one\n  retired  // two\n}\n',
    );
  });

  it("are not aligned behind what is not understood, or is written over several lines", () => {
    expect(format('owner a "A" // one\nwhat  is  this   // two\nowner bcd "B" // three\n')).toBe(
      'owner a "A"  // one\nwhat  is  this   // two\nowner bcd "B"  // three\n',
    );
    expect(format('owner a """A\nB""" // one\nowner bcd "B" // two\n')).toBe(
      'owner a """A\nB"""  // one\nowner bcd "B"  // two\n',
    );
  });
});
