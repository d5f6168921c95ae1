import type { Day } from "./element.ts";

/** Reads `YYYY-MM-DD` from the year 1 on. @returns `undefined` when it is written otherwise or no such day exists. */
export function parseDay(text: string): Day | undefined {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** What is wrong with a day that `parseDay` does not read, and how to write it. */
export function explainDay(text: string): string {
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const [year, month, day] = parts ? parts.slice(1) : [];
  const iso = year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
  if (iso && iso !== text && parseDay(iso)) return `Write the day ${text} as year-month-day: ${iso}.`;
  if (iso) return `There is no day ${text} in the calendar.`;
  return `Write the day ${text} as year-month-day, such as 2026-09-30.`;
}
