import { describe, expect, it } from "vitest";
import { decimal, quantityText, signedText, targetText, trendSign } from "../../src/layout/wording.ts";
import { count } from "../../src/model/english.ts";
import type { Reading } from "../../src/model/gap.ts";
import type { Target } from "../../src/model/journey.ts";
import type { Vocabulary } from "../../src/model/vocabulary.ts";

it("says how many, and one as one", () => {
  expect([0, 1, 2].map((number) => count(number, "gap"))).toEqual(["0 gaps", "1 gap", "2 gaps"]);
  expect([1, 2].map((number) => count(number, "journey has", "journeys have"))).toEqual([
    "1 journey has",
    "2 journeys have",
  ]);
});

it("writes numbers with a real minus sign, and the sign of a point on a scale", () => {
  expect([1, 0, -2].map(signedText)).toEqual(["+1", "0", "−2"]);
  expect(quantityText({ text: "-5 min" } as Parameters<typeof quantityText>[0])).toBe("−5 min");
  expect(quantityText({ text: "5-6" } as Parameters<typeof quantityText>[0])).toBe("5-6");
});

it("writes numbers with two decimals at most", () => {
  expect([0.934, 3.4, 2, 1.005].map(decimal)).toEqual(["0.93", "3.4", "2", "1"]);
});

describe("a target", () => {
  const text = (comparison: Target["comparison"], better?: "lower" | "higher") =>
    targetText(
      { comparison, metric: { name: "m" }, value: { text: "5" } } as Target,
      { find: () => ({ better }) } as unknown as Vocabulary,
    );

  it.each([
    ["<=", "≤ 5"],
    ["<", "< 5"],
    [">=", "≥ 5"],
    [">", "> 5"],
    ["=", "= 5"],
  ] as const)("has its own sign: %s", (comparison, expected) => {
    expect(text(comparison, "lower")).toBe(expected);
  });

  it("without a sign reads the way its metric gets better", () => {
    expect([text(undefined, "lower"), text(undefined, "higher"), text(undefined)]).toEqual(["≤ 5", "≥ 5", "= 5"]);
  });
});

it("has an arrow for where a value went, and none without a time before", () => {
  const reading = (...values: number[]): Reading =>
    ({ history: values.map((base) => ({ measure: { value: { base } } })), trend: "better" }) as unknown as Reading;
  expect([reading(2, 1), reading(1, 2), reading(1, 1), reading(1), reading()].map(trendSign)).toEqual([
    ...["↑", "↓", "→"],
    ...[undefined, undefined],
  ]);
  expect(trendSign({ ...reading(2, 1), trend: undefined })).toBeUndefined();
});
