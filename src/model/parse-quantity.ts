import type { TextRange } from "./place.ts";
import type { Quantity } from "./quantity.ts";
import { type Unit, unitOf } from "./units.ts";

/**
 * Reads a number with an optional unit, as the grammar's QUANTITY matches it. A decimal comma is read as a point:
 * callers report it by `hasDecimalComma`.
 *
 * @returns `undefined` for text that is no quantity, such as what error recovery leaves, and for a unit that is none.
 */
export function parseQuantity(text: string, range: TextRange): Quantity | undefined {
  const match = /^([-+\u2212]?)(\d+(?:[.,]\d+)?)\s*(.*)$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", digits = "", unit = ""] = match;
  const value = Number(digits.replace(",", ".")) * (sign === "" || sign === "+" ? 1 : -1);
  const known = unit === "" ? NO_UNIT : unitOf(unit);
  if (!known) return undefined;
  return {
    text: `${sign}${digits}${unit && ` ${unit}`}`,
    value,
    unit: unit || undefined,
    dimension: known.dimension,
    currency: known.dimension === "money" ? unit : undefined,
    base: value * known.base,
    range,
  };
}

/** What a bare number has. */
const NO_UNIT: Pick<Unit, "dimension" | "base"> = { dimension: "number", base: 1 };

/** Whether a number is written with a comma for the decimal point. */
export function hasDecimalComma(text: string): boolean {
  return text.includes(",");
}

/** Whether a number, and with a time its seconds, is small enough for sums and shares to be right. */
export function isCountable({ value, base }: Quantity): boolean {
  return Math.max(Math.abs(value), Math.abs(base)) <= Number.MAX_SAFE_INTEGER;
}
