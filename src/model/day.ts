import type { Day } from "./element.ts";

export const SECONDS_A_DAY = 24 * 60 * 60;
const MILLISECONDS_A_DAY = SECONDS_A_DAY * 1000;

/** Whole days from one day to another; negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

/** The day that many days later. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + Math.floor(days) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
