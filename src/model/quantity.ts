import type { TextRange } from "./place.ts";

/** What kind of thing a number counts. Two quantities can be compared only when their dimensions (and currencies) agree. */
export type Dimension = "number" | "time" | "percent" | "money";

/** A number with its unit as a user wrote it. */
export interface Quantity {
  /** The text as written, white space normalised: `12 h`, `-2`, `40 %`. */
  readonly text: string;
  /** The number as written. */
  readonly value: number;
  /** The unit as written, `undefined` for a bare number. */
  readonly unit: string | undefined;
  readonly dimension: Dimension;
  /** The ISO 4217 code, for money only. */
  readonly currency: string | undefined;
  /** The number in the dimension's base unit: seconds for time, else the same as `value`. */
  readonly base: number;
  readonly range: TextRange;
}
