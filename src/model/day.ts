import type { Day } from "./element.ts";

export const SECONDS_A_DAY = 24 * 60 * 60;
const MILLISECONDS_A_DAY = SECONDS_A_DAY * 1000;

/** Whole days from one day to another; negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

/** The first and the last day that can be written with four digits for the year. */
const FIRST_DAY: Day = "0001-01-01";
const LAST_DAY: Day = "9999-12-31";

/**
 * The day that many days later, or earlier for a negative number.
 *
 * @param days part of a day is left out.
 * @returns the first or the last day of the calendar, 0001-01-01 or 9999-12-31, for what lies beyond it.
 */
export function dayAfter(day: Day, days: number): Day {
  const wanted = timeAfter(day, days);
  if (wanted >= Date.parse(LAST_DAY)) return LAST_DAY;
  if (wanted <= Date.parse(FIRST_DAY)) return FIRST_DAY;
  return new Date(wanted).toISOString().slice(0, 10);
}

/** Whether a day has others after it for as long as this. */
export function isInCalendar(day: Day, days: number): boolean {
  return timeAfter(day, days) <= Date.parse(LAST_DAY);
}

function timeAfter(day: Day, days: number): number {
  return Date.parse(day) + Math.floor(days) * MILLISECONDS_A_DAY;
}
