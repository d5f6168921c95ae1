import { expect, it } from "vitest";
import { ageText, isStale } from "../../src/layout/evidence.ts";
import { daysBetween } from "../../src/model/day.ts";

const TODAY = "2026-11-22";

/** The context of a map whose observations hold for so many days. */
function context(reviewDays = 10_000) {
  return { assessment: { asOf: TODAY, reviewDays } } as Parameters<typeof ageText>[0];
}

function daysAgo(days: number): { date: string } {
  const date = new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
  expect(daysBetween(date, TODAY)).toBe(days);
  return { date };
}

it.each([
  [-1, "of today"],
  [0, "of today"],
  [1, "1 day old"],
  [99, "99 days old"],
  [100, "3 months old"],
  [730, "23 months old"],
  [731, "2 years old"],
  [1095, "2 years old"],
  [1096, "3 years old"],
])("says how old an observation of %i days is: %s", (days, text) => {
  expect(ageText(context(), daysAgo(days))).toBe(text);
});

it("says that an observation is stale only after the last day that it holds", () => {
  expect(ageText(context(30), daysAgo(30))).toBe("30 days old");
  expect(ageText(context(30), daysAgo(31))).toBe("31 days old, stale");
  expect(isStale(context(30), daysAgo(30))).toBe(false);
});

it("knows no age without a day, and takes it for fresh", () => {
  expect(ageText(context(), { date: undefined })).toBe("no date");
  expect(isStale(context(0), { date: undefined })).toBe(false);
});
