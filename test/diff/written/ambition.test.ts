import { expect, it } from "vitest";
import type { Amount } from "../../../src/diff/tree/tree.ts";
import { compareAmbition } from "../../../src/diff/written/ambition.ts";
import type { Comparison } from "../../../src/model/journey.ts";
import type { Metric } from "../../../src/model/vocabulary.ts";

function amount(text: string): Amount {
  const [, comparison = "", base = "", unit = ""] = /^([<>=]*)(\d+)(.*)$/.exec(text) ?? [];
  return { text, base: Number(base), unit, ...(comparison && { comparison: comparison as Comparison }) };
}

const metric = (better: Metric["better"]): Metric => ({ better }) as Metric;

it.each([
  ["<=5", "<=10", "lowered"],
  ["<=10", "<=5", "raised"],
  [">=5", ">=10", "raised"],
  [">=10", ">=5", "lowered"],
  ["<5", "<=5", "lowered"],
  ["<=5", "<5", "raised"],
  [">5", ">=5", "lowered"],
  [">=5", ">5", "raised"],
  ["<5", "<=6", "lowered"],
  ["<=5", "<4", "raised"],
  ["<=5", "<=5", "same"],
  ["=5", "=5", "same"],
  ["=5", "=6", "other"],
  ["=5", "<=5", "other"],
  [">=5", "=5", "other"],
  ["<=5", ">=5", "other"],
  ["<=5EUR", "<=5USD", "other"],
])("from %s to %s a goal is %s", (before, after, ambition) => {
  expect(compareAmbition(amount(before), amount(after), undefined)).toBe(ambition);
});

it.each([
  ["lower", "5", "10", "lowered"],
  ["lower", "5", "<=5", "same"],
  ["lower", "<5", "5", "lowered"],
  ["higher", "5", "10", "raised"],
  ["higher", "5", ">=5", "same"],
  [undefined, "5", "10", "other"],
  [undefined, "5", "=5", "same"],
] as const)("where %s is better, from %s to %s a goal is %s", (better, before, after, ambition) => {
  expect(compareAmbition(amount(before), amount(after), metric(better))).toBe(ambition);
});
