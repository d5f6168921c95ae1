import type { Day } from "./element.ts";

/** Reads `YYYY-MM-DD` from the year 1 on. @returns `undefined` when it is written otherwise or no such day exists. */
export function parseDay(text: string): Day | undefined {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** What is wrong with a day that `parseDay` does not read, how to write it, and the days that can be meant by it. */
export function explainDay(text: string): { readonly message: string; readonly days: readonly Day[] } {
  const days = daysMeantBy(text);
  const [first, second] = days;
  if (first !== undefined && second !== undefined)
    return { message: `The day ${text} can be ${first} or ${second}. Write the one that is meant.`, days };
  if (first !== undefined) return { message: `Write the day ${text} as year-month-day: ${first}.`, days };
  if (/^\d{4}/.test(text)) return { message: `There is no day ${text} in the calendar.`, days };
  return {
    message: `There is no day ${text} in the calendar. Write days as year-month-day, such as 2026-09-30.`,
    days,
  };
}

/** The days that a date in digits can mean; the order of day and month differs between countries where there are slashes. */
function daysMeantBy(text: string): Day[] {
  const [, year = "", month = "", day = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  if (year) return [dayOf(year, month, day)].filter((one) => one !== undefined && one !== text) as Day[];
  const [, first = "", sign = "", second = "", end = ""] =
    /^(\d{1,2})([./])(\d{1,2})[./](\d{2}|\d{4})$/.exec(text) ?? [];
  const full = end.length === 2 ? `20${end}` : end;
  const both = [dayOf(full, second, first), sign === "/" ? dayOf(full, first, second) : undefined];
  return [...new Set(both)].filter((one) => one !== undefined);
}

function dayOf(year: string, month: string, day: string): Day | undefined {
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

const MONTHS: readonly RegExp[] = [
  ...[/^jan/, /^(?:feb|fév)/, /^(?:mar|mär)/, /^(?:apr|avr)/, /^(?:may|mai)$/, /^(?:june?|juni|juin)$/],
  ...[/^(?:july?|juli|juil)/, /^(?:aug|ao)/, /^sep/, /^(?:oct|okt)/, /^nov/, /^d[eé][czc]/],
];

/** The day that is meant by words such as `15 Nov 2026`, `15. November 2026` or `November 15, 2026`; `undefined` for others. */
export function dayInWords(text: string): Day | undefined {
  const words =
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\d+/gu)
      ?.filter((word) => !/^(?:st|nd|rd|th|the|of)$/.test(word)) ?? [];
  const [first = "", second = "", year = ""] = words;
  if (words.length !== 3 || !/^\d{4}$/.test(year)) return undefined;
  const [day, name] = /^\d/.test(first) ? [first, second] : [second, first];
  const month = MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
  return /^\d{1,2}$/.test(day) && month > 0 ? dayOf(year, String(month), day) : undefined;
}
