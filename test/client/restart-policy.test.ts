import { expect, it } from "vitest";
import { RestartPolicy } from "../../client/restart-policy.ts";

const MINUTE = 60_000;

it("starts a server again that has ended once or twice", () => {
  const policy = new RestartPolicy();
  expect([policy.ended(0), policy.ended(1)]).toEqual([true, true]);
});

it("gives up at the third end in three minutes", () => {
  const policy = new RestartPolicy();
  expect([policy.ended(0), policy.ended(MINUTE), policy.ended(2 * MINUTE)]).toEqual([true, true, false]);
});

it("forgets what is longer ago than three minutes", () => {
  const policy = new RestartPolicy();
  expect([policy.ended(0), policy.ended(MINUTE), policy.ended(3 * MINUTE)]).toEqual([true, true, true]);
  expect(policy.ended(3.5 * MINUTE)).toBe(false);
});

it("knows whether an end is just over", () => {
  const policy = new RestartPolicy();
  expect(policy.isInRow(0)).toBe(false);
  policy.ended(0);
  expect([policy.isInRow(MINUTE), policy.isInRow(3 * MINUTE)]).toEqual([true, false]);
});

it("begins anew when somebody asked for a start", () => {
  const policy = new RestartPolicy();
  policy.ended(0);
  policy.ended(1);
  policy.forget();
  expect([policy.ended(2), policy.ended(3), policy.ended(4)]).toEqual([true, true, false]);
});
