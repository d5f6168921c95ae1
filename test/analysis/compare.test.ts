import { describe, expect, it } from "vitest";
import { areComparable, compare } from "../../src/analysis/compare.ts";
import type { Comparison, Measure, Target } from "../../src/model/journey.ts";
import type { Quantity } from "../../src/model/quantity.ts";
import type { Metric } from "../../src/model/vocabulary.ts";

const quantity = (base: number, dimension = "count", currency?: string) =>
  ({ base, dimension, currency }) as unknown as Quantity;
const metric = (better?: "lower" | "higher", scale?: readonly [low: number, high: number], dimension = "number") =>
  ({
    dimension,
    better,
    ...(scale && { scale: { low: quantity(scale[0]), high: quantity(scale[1]) } }),
  }) as unknown as Metric;

/** How a value compares with a target, for a metric. */
function compared(comparison: Comparison | undefined, wanted: number, actual: number, of?: Metric) {
  const target = { comparison, value: quantity(wanted) } as unknown as Target;
  return compare(target, { value: quantity(actual) } as unknown as Measure, of);
}

/** Whether a target of 5 is met by 4, by 5 and by 6. */
function met(comparison: Comparison | undefined, of?: Metric): (boolean | undefined)[] {
  return [4, 5, 6].map((actual) => compared(comparison, 5, actual, of)?.met);
}

describe("a target is met", () => {
  it.each([
    ["<=", [true, true, false]],
    ["<", [true, false, false]],
    [">=", [false, true, true]],
    [">", [false, false, true]],
    ["=", [false, true, false]],
  ] as const)("as its sign says: %s", (comparison, expected) => {
    expect(met(comparison)).toEqual(expected);
  });

  it("without a sign by that or better, or exactly by that where nothing is better", () => {
    expect(met(undefined, metric("lower"))).toEqual([true, true, false]);
    expect(met(undefined, metric("higher"))).toEqual([false, true, true]);
    expect(met(undefined, metric())).toEqual([false, true, false]);
    expect(met(undefined)).toEqual([false, true, false]);
  });
});

describe("the shortfall of a missed target", () => {
  it("is the distance over the scale of the metric", () => {
    expect(compared(">=", 5, 3, metric("higher", [1, 5]))?.shortfall).toBe(0.5);
    expect(compared("<=", 1, 2, metric("lower", [-1, 3]))?.shortfall).toBe(0.25);
  });

  it("is the ratio of both for a share, whose scale is no rating", () => {
    const [lower, higher] = (["lower", "higher"] as const).map((better) => metric(better, [0, 100], "percent"));
    expect(compared("<=", 1, 2, lower)?.shortfall).toBe(0.5);
    expect(compared("<=", 2, 8, lower)?.shortfall).toBe(0.75);
    expect(compared(">=", 80, 60, higher)?.shortfall).toBe(0.25);
    expect(compared("<=", 0, 2, lower)?.shortfall).toBe(1);
    expect(compared(">=", 80, 0, higher)?.shortfall).toBe(1);
    expect(compared("=", 50, 40, metric(undefined, [0, 100], "percent"))?.shortfall).toBe(0.2);
  });

  it("is the ratio of both without a scale, seen from the better side", () => {
    expect(compared("<=", 5, 20)?.shortfall).toBe(0.75);
    expect(compared("<", 5, 10)?.shortfall).toBe(0.5);
    expect(compared(">=", 8, 2)?.shortfall).toBe(0.75);
    expect(compared(">", 8, 4)?.shortfall).toBe(0.5);
    expect(compared("<=", 0.25, 0.5)?.shortfall).toBe(0.5);
  });

  it("is the distance over the larger one where exactly that is wanted", () => {
    expect(compared("=", 4, 1)?.shortfall).toBe(0.75);
    expect(compared("=", 1, 4)?.shortfall).toBe(0.75);
    expect(compared("=", -4, -1)?.shortfall).toBe(0.75);
  });

  it("is whole where a ratio says nothing, and never more than that", () => {
    expect(compared(">=", 0, -1)?.shortfall).toBe(1);
    expect(compared("<=", -2, -1)?.shortfall).toBe(1);
    expect(compared("=", 2, -2)?.shortfall).toBe(1);
    expect(compared("<=", -1, 1)?.shortfall).toBe(1);
  });

  it("is none where the target is met", () => {
    expect(compared("<", 5, 4)).toEqual({ met: true, shortfall: 0 });
  });
});

it("compares only what counts the same thing in the same currency", () => {
  expect(areComparable(quantity(1, "time"), quantity(2, "time"))).toBe(true);
  expect(areComparable(quantity(1, "time"), quantity(1, "count"))).toBe(false);
  expect(areComparable(quantity(1, "money", "EUR"), quantity(1, "money", "USD"))).toBe(false);
  expect(areComparable(quantity(1, "money", "EUR"), quantity(1, "money", "EUR"))).toBe(true);
  const target = { value: quantity(1, "time") } as unknown as Target;
  expect(compare(target, { value: quantity(1, "count") } as unknown as Measure, undefined)).toBeUndefined();
});
