import { describe, expect, it } from "vitest";
import { dayAfter, daysBetween, isInCalendar } from "../../src/model/day.ts";
import { explainDay, parseDay } from "../../src/model/parse-day.ts";
import { expectMarks } from "../helpers/project.ts";

describe("a day some days later", () => {
  it.each([
    ["2026-02-27", 2, "2026-03-01"],
    ["2026-02-27", 2.9, "2026-03-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["9999-12-30", 1, "9999-12-31"],
    ["9999-12-30", 2, "9999-12-31"],
    ["2026-01-01", Number.MAX_SAFE_INTEGER, "9999-12-31"],
    ["2026-01-01", Number.POSITIVE_INFINITY, "9999-12-31"],
    ["0001-01-02", -1, "0001-01-01"],
    ["0001-01-02", -2, "0001-01-01"],
    ["2026-01-01", -Number.MAX_SAFE_INTEGER, "0001-01-01"],
  ])("%s and %d days: %s", (day, days, later) => {
    expect(dayAfter(day, days)).toBe(later);
  });
});

it("counts the days from one day to another, whatever the years", () => {
  expect(daysBetween("2026-02-27", "2026-03-01")).toBe(2);
  expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
  expect(daysBetween("0001-01-01", "9999-12-31")).toBe(3_652_058);
});

it("knows whether the calendar goes on for so long", () => {
  expect(isInCalendar("9999-12-30", 1)).toBe(true);
  expect(isInCalendar("9999-12-30", 1.9)).toBe(true);
  expect(isInCalendar("9999-12-30", 2)).toBe(false);
});

it("reads days of the years 1 to 9999, and explains all others", () => {
  expect(parseDay("0001-01-01")).toBe("0001-01-01");
  expect(parseDay("9999-12-31")).toBe("9999-12-31");
  expect(parseDay("0000-12-31")).toBeUndefined();
  expect(parseDay("10000-01-01")).toBeUndefined();
  expect(explainDay("0000-12-31")).toEqual({ message: "There is no day 0000-12-31 in the calendar.", days: [] });
});

it("reports a review interval that no calendar has days for", async () => {
  await expectMarks(
    `
owner o "O" { contact "o@example.org" }
journey a "A" by o {
  reviewed 2026-11-01 every 7973 years
}
journey b "B" by o {
  reviewed 2026-11-01 every 8000 years
//                          ^^^^^^^^^^ error: The next review would be after the year 9999. Write a shorter time, such as every 180 days.
}
journey c "C" by o {
  reviewed every 8000 years
}`,
    "invalid-value",
  );
});
