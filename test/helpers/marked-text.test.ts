import { describe, expect, it } from "vitest";
import { drawMarks, type Mark, readMarks } from "./marked-text.ts";

const at = (line: number, character: number, endLine: number, endCharacter: number): Mark["range"] => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

describe("marks in a text", () => {
  it("are below the characters that they mark, and belong to the line above", () => {
    const marked = `owner a "A"
//    ^ hint
touchpoint b "B" vai web
//         ^ warning unowned-touchpoint
//               ^^^ error syntax: Not known.
`;
    const text = 'owner a "A"\ntouchpoint b "B" vai web\n';
    const marks: Mark[] = [
      { range: at(0, 6, 0, 7), severity: "hint" },
      { range: at(1, 11, 1, 12), severity: "warning", rule: "unowned-touchpoint" },
      { range: at(1, 17, 1, 20), severity: "error", rule: "syntax", message: "Not known." },
    ];
    expect(readMarks(marked)).toEqual({ text, marks });
    expect(drawMarks(text, marks)).toBe(marked);
  });

  it("reach the columns below their own slashes", () => {
    const marked = "onwer o\n// <----- error\n}\n// <~- error\n  x\n//| error\n";
    const ranges = [at(0, 0, 0, 5), at(1, 1, 1, 2), at(2, 2, 2, 2)];
    expect(readMarks(marked).marks.map(({ range }) => range)).toEqual(ranges);
    expect(drawMarks("onwer o\n}\n  x\n", readMarks(marked).marks)).toBe(marked);
  });

  it("have messages of several lines, which are wrapped when they are drawn", () => {
    const message = `${"word ".repeat(30)}end.`;
    const drawn = drawMarks("  pain\n", [{ range: at(0, 2, 0, 6), severity: "info", message }]);
    expect(drawn.split("\n").map((line) => line.length <= 100)).not.toContain(false);
    expect(drawn.split("\n")[2]).toMatch(/^\/\/ {5}word/);
    expect(readMarks(drawn).marks[0]?.message).toBe(message);
  });

  it("can go on over lines", () => {
    const marked = `  desired {
//^^^^^^^^^> error: Twice.
    wait 5 min
  }
// > <~~-
`;
    const marks: Mark[] = [{ range: at(0, 2, 2, 3), severity: "error", message: "Twice." }];
    expect(readMarks(marked)).toEqual({ text: "  desired {\n    wait 5 min\n  }\n", marks });
    expect(drawMarks(readMarks(marked).text, marks)).toBe(marked);
  });

  it("leave other comments alone", () => {
    const text = "// A comment\n//  and more of it\nowner o\n";
    expect(readMarks(text)).toEqual({ text, marks: [] });
  });

  it("belong to something", () => {
    expect(() => readMarks("// ^^ error")).toThrow("no line above");
    expect(() => readMarks("owner o\n// > ^^")).toThrow("No range ends here");
    expect(() => readMarks("owner o\n// ^^> error")).toThrow("has no end");
  });
});
