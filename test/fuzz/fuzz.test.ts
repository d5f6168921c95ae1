import { expect, it } from "vitest";
import { patience } from "../../scripts/lib/patience.ts";
import { fuzz, slope } from "./fuzz.ts";

/** How long two thousand edits, and making a failure smaller, may take on a quiet machine. */
const LIMIT_MS = 400_000;

it(
  "answers everything, finds what a fresh start finds and writes only sound pictures, whatever is typed",
  async () => {
    const report = await fuzz({ edits: 2000, seed: 1 });
    expect(report.failure).toBeUndefined();
    expect(report.edits).toBeGreaterThanOrEqual(2000);
    expect(report.answered).toBeGreaterThan(200);
    expect(report.cancelled).toBeGreaterThan(0);
    expect(report.checks).toBeGreaterThan(10);
    console.log(`${report.edits} random edits in ${report.seconds.toFixed(0)} s`);
  },
  patience(LIMIT_MS),
);

it("measures by how much memory grows with an edit", () => {
  const reading = (edits: number, heapUsed: number) => ({ edits, heapUsed, rss: 0 });
  expect(slope([])).toBe(0);
  expect(slope([reading(10, 5)])).toBe(0);
  expect(slope([reading(0, 900), reading(10, 100), reading(20, 120), reading(30, 140), reading(40, 160)])).toBeCloseTo(
    2,
  );
});
