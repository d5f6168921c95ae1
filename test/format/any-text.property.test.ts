import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/format/edit.ts";
import { EXAMPLE_FILES } from "../helpers/examples.ts";
import { edits, format, tokensOf } from "../helpers/format.ts";

/** What must hold for whatever is in a file. */
function expectSound(text: string): void {
  const changes = edits(text);
  const formatted = applyEdits(text, changes);
  expect(formatted.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  expect(format(formatted)).toBe(formatted);
  expect(tokensOf(formatted)).toEqual(tokensOf(text));
  for (const [index, { start, end, newText }] of changes.entries()) {
    expect(start).toBeGreaterThanOrEqual(changes[index - 1]?.end ?? 0);
    expect(text.slice(start, end)).not.toBe(newText);
    expect(text.slice(start, end) + newText).toMatch(/^\s*$/);
  }
}

/** Pieces that matter to the language, to put together and to put in. */
const PIECES = [
  ...[
    "{",
    "}",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "\n\n",
    ",",
    ".",
    "..",
    "->",
    "<=",
    "=",
    "5",
    "-1",
    "5 min",
    "5min",
    "40 %",
  ],
  ...["2026-11-01", '"', '"x"', '"""', '"""a\n  b"""', "// c\n", "/* c */", "/** d\n * e\n */", "/*", "*/", "//", "\\"],
  ...[
    "journey",
    "j",
    "stage",
    "touchpoint",
    "t",
    "via",
    "by",
    "o",
    "for",
    "desired",
    "actual",
    "failing",
    "on",
    "from",
  ],
  ...[
    "wait",
    "sample",
    "owner",
    "metric",
    "unit",
    "time",
    "actuals",
    "handoff",
    "closes",
    "accept",
    "until",
    "backstage",
  ],
  ...[
    "opportunity",
    "then",
    "sequence",
    "moment-of-truth",
    "goal",
    "#",
    "\u0000",
    "😀",
    "\uFEFF",
    "\u00a0",
    "\u2028",
    "é",
  ],
];

describe("any text", () => {
  it("keeps every character but white space, and formatted again stays as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), fc.constantFrom("", " "), (pieces, space) =>
        expectSound(pieces.join(space)),
      ),
      { numRuns: 3000 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), expectSound), { numRuns: 500 });
  });
});

describe.each(EXAMPLE_FILES)("$name", ({ text }) => {
  const lines = text.split("\n");

  it("stays sound when a line is lost or doubled", () => {
    for (const [index, line] of lines.entries()) {
      expectSound(lines.toSpliced(index, 1).join("\n"));
      expectSound(lines.toSpliced(index, 0, line).join("\n"));
    }
  });

  it("stays sound under any damage", () => {
    const at = fc.nat(text.length);
    fc.assert(
      fc.property(at, fc.nat(80), fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }), (offset, length, inserted) =>
        expectSound(text.slice(0, offset) + inserted.join("") + text.slice(offset + length)),
      ),
      { numRuns: 200 },
    );
  });

  it("has the same tokens as before", () => {
    expect(tokensOf(format(text))).toEqual(tokensOf(text));
  });
});
