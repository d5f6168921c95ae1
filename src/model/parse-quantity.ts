import type { TextRange } from "./place.ts";
import type { Quantity } from "./quantity.ts";
import { readingsOf } from "./read-number.ts";
import { type Unit, unitOf } from "./units.ts";

/** A quantity by its parts, as they are written. */
interface QuantityParts {
  readonly sign: string;
  /** The digits, with what stands between them. */
  readonly number: string;
  readonly unit: string;
}

/** The parts of what the grammar's QUANTITY matches; `undefined` for other text, such as what error recovery leaves. */
export function partsOfQuantity(text: string): QuantityParts | undefined {
  const match = /^([-+\u2212]?)(\p{Nd}.*?)\s*(%|\p{L}+)?$/u.exec(text);
  return match ? { sign: match[1] ?? "", number: match[2] ?? "", unit: match[3] ?? "" } : undefined;
}

/**
 * Reads a number with an optional unit.
 *
 * @returns `undefined` for text that is no quantity, for a number that is not written plainly (`readingsOf`), and for a unit that is none.
 */
export function parseQuantity(text: string, range: TextRange): Quantity | undefined {
  const parts = partsOfQuantity(text);
  if (!parts || readingsOf(parts.number)) return undefined;
  const { sign, number: digits, unit } = parts;
  const value = Number(digits) * (sign === "" || sign === "+" ? 1 : -1);
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

/** Whether a number, and with a time its seconds, is small enough for sums and shares to be right. */
export function isCountable({ value, base }: Quantity): boolean {
  return Math.max(Math.abs(value), Math.abs(base)) <= Number.MAX_SAFE_INTEGER;
}
