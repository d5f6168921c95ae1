import { expect, it } from "vitest";
import { fingerprintsIn } from "../../src/analysis/fingerprint.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { TextRange } from "../../src/model/place.ts";
import { fileIn } from "../helpers/texts.ts";

const TEXT = `owner o "O"
persona p "P"
journey j "Getting it" by o {
  stage a "A" {
    touchpoint t "T" via web
    touchpoint "No name" via web
  }
  handoff t -> u by o
  opportunity op "Better" by o
  goal "Get   it
    done"
}
actuals j on 2026-11-01 {
  t { wait 5 min }
}
journey "Only a title" { stage b "B" }
`;

/** Where some words of the text stand. */
function rangeOf(words: string): TextRange {
  const positionOf = (offset: number) => {
    const before = TEXT.slice(0, offset).split("\n");
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const from = TEXT.indexOf(words);
  return { start: positionOf(from), end: positionOf(from + words.length) };
}

const fingerprintOf = (finding: Finding) => fingerprintsIn(fileIn(TEXT), TEXT)(finding);

const fingerprint = (words: string) => fingerprintOf({ rule: "some-rule", range: rangeOf(words) } as Finding);

it.each([
  ['owner o "O"', "owner o"],
  ["persona p", "persona p"],
  ["Getting it", "j"],
  ["stage a", "j > a"],
  ["touchpoint t", "j > t"],
  ["No name", "j > No name"],
  ["t -> u", "j > t -> u"],
  ["opportunity op", "j > op"],
  ["wait 5 min", "actuals j"],
  ["stage b", "Only a title > b"],
])("a finding at %s is known by %s", (words, at) => {
  expect(fingerprint(words)).toEqual({ rule: "some-rule", at, text: words });
});

it("knows elements without names by what stands there, and looks into the right file, kind and journey", () => {
  const text = `metric "Untitled"
source s "S"
source t "T"
journey "First" { handoff a -> b  stage s "S" }
journey k "K" {
  handoff a -> b
  opportunity "Idea"
  stage s "S" { touchpoint t "T" }
}
actuals k { nps 1 }
actuals m { nps 2 }
`;
  const of = fingerprintsIn(fileIn(text), text);
  const at = (line: number, character: number) =>
    of({ rule: "r", range: { start: { line, character }, end: { line, character: character + 1 } } } as Finding).at;
  expect(
    [
      [0, 0],
      [2, 8],
      [3, 18],
      [3, 35],
      [4, 0],
      [5, 10],
      [6, 2],
      [7, 2],
      [7, 20],
      [9, 0],
      [10, 13],
      [11, 0],
    ].map(([line = 0, character = 0]) => at(line, character)),
  ).toEqual([
    "metric",
    "source t",
    "First > a -> b",
    "First > s",
    "k",
    "k > a -> b",
    "k > Idea",
    "k > s",
    "k > t",
    "actuals k",
    "actuals m",
    "",
  ]);
});

it("keeps the text of several lines in one, without the rest of them", () => {
  expect(fingerprint('Get   it\n    done"').text).toBe('Get it done"');
  expect(fingerprint('Get   it\n    done"').at).toBe("j");
});

it("keeps the beginning of a long text, and no place outside of everything", () => {
  const long = `// ${"x".repeat(200)}\n`;
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 203 } };
  expect(
    fingerprintsIn(fileIn(TEXT), long)({ rule: "r", range: { ...range, start: { line: 0, character: 3 } } } as Finding)
      .text,
  ).toBe("x".repeat(120));
  const last = { line: 99, character: 0 };
  expect(fingerprintOf({ rule: "r", range: { start: last, end: last } } as Finding)).toEqual({
    rule: "r",
    at: "",
    text: "",
  });
});
