import type { TextRange } from "./place.ts";
import type { Dimension, Quantity } from "./quantity.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The mean year of the Gregorian calendar, in days. */
const YEAR_DAYS = 365.2425;

/** Seconds in each unit of time, by its shortest spelling. */
const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  sec: 1,
  second: 1,
  min: MINUTE,
  minute: MINUTE,
  h: HOUR,
  hour: HOUR,
  d: DAY,
  day: DAY,
  week: 7 * DAY,
  month: (YEAR_DAYS / 12) * DAY,
  year: YEAR_DAYS * DAY,
};

/**
 * Reads a number with an optional unit, as the grammar's QUANTITY matches it. A decimal comma is read as a point:
 * callers report it by `hasDecimalComma`.
 *
 * @returns `undefined` for text that is no quantity, such as what error recovery leaves.
 */
export function parseQuantity(text: string, range: TextRange): Quantity | undefined {
  const match = /^([-+\u2212]?)(\d+(?:[.,]\d+)?)\s*(.*)$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", digits = "", unit = ""] = match;
  const value = Number(digits.replace(",", ".")) * (sign === "" || sign === "+" ? 1 : -1);
  const seconds = SECONDS[unit] ?? SECONDS[unit.replace(/s$/, "")];
  const dimension = dimensionOf(unit, seconds);
  return {
    text: `${sign}${digits}${unit && ` ${unit}`}`,
    value,
    unit: unit || undefined,
    dimension,
    currency: dimension === "money" ? unit : undefined,
    base: seconds === undefined ? value : value * seconds,
    range,
  };
}

/** Whether a number is written with a comma for the decimal point. */
export function hasDecimalComma(text: string): boolean {
  return text.includes(",");
}

function dimensionOf(unit: string, seconds: number | undefined): Dimension {
  if (unit === "") return "number";
  if (unit === "%") return "percent";
  return seconds === undefined ? "money" : "time";
}
