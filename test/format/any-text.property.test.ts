import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/format/edit.ts";
import { TextProject } from "../../src/project/text-project.ts";
import { EXAMPLE_FILES } from "../helpers/examples.ts";
import { edits, format, tokensOf } from "../helpers/format.ts";
import { TODAY } from "../helpers/project.ts";

const FILE = "a.journey";
const project = new TextProject({}, () => TODAY);

/** What is found in a text, in its order, and what it means, apart from where that stands. */
function readingOf(text: string): unknown {
  project.change({ [FILE]: text });
  const { findings, journeys } = project.of(FILE);
  const found = findings.map(({ rule, message }) => `${rule}: ${message.replace(/\bline \d+/g, "line")}`);
  const meaning = JSON.stringify(
    journeys.map(({ journey }) => journey),
    (key, value) => (/range|place/i.test(key) ? undefined : value),
  );
  return { found, meaning };
}

/** What must hold for whatever is in a file. */
function expectSound(text: string): void {
  const changes = edits(text);
  const formatted = applyEdits(text, changes);
  expect(formatted.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  expect(format(formatted)).toBe(formatted);
  expect(tokensOf(formatted)).toEqual(tokensOf(text));
  if (formatted !== text) expect(readingOf(formatted)).toEqual(readingOf(text));
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
    "\n<<<<<<< a\n",
    "\n=======\n",
    "\n>>>>>>> b\n",
    "<<<<<<<",
    "\n<<<<<<<\n",
    "within 48",
    "by journey sales {",
    "every 90",
  ],
  ...["\ud800", "\r", "needs x", "promise", "voice", "source", "{}"],
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
  it.each([
    "desired{e\n<<<<<<<\ne",
    "touchpoint{desired\n=======\n{",
    "/**\n * Title\n=======\n */\njourney  j {}",
    "journey{stage\n}",
    'source"A"source',
    " <<<<<<< a\n owner  a\n =======\n owner  b\n >>>>>>> b\n",
    "journey j { within 48 handoff\n  a -> b }",
    'journey j "J" { by journey sales {\n stage s "S" { } } }',
  ])("is read after it was formatted as it was before: %j", (text) => expectSound(text));

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

  it("stays sound when words are lost, doubled or put elsewhere", () => {
    const words = text.match(/"""[\s\S]*?"""|"[^"\n]*"|[\p{L}\p{N}_-]+|\s+|./gu) ?? [];
    const at = fc.nat(words.length);
    const damage = fc.record({
      at,
      length: fc.nat(3),
      from: at,
      copied: fc.nat(2),
      put: fc.constantFrom("", ...PIECES),
    });
    fc.assert(
      fc.property(fc.nat(words.length), fc.array(damage, { minLength: 1, maxLength: 4 }), (start, damages) => {
        const damaged = damages.reduce(
          (all, { at, length, from, copied, put }) =>
            all.toSpliced(at, length, put, ...words.slice(from, from + copied)),
          words.slice(start, start + 200),
        );
        expectSound(damaged.join(""));
      }),
      { numRuns: 100 },
    );
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
