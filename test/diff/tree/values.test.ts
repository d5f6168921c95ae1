import { describe, expect, it } from "vitest";
import { amount, fieldsOf, flag, nameOf, namesOf, sequenceOf, words } from "../../../src/diff/tree/values.ts";
import type { Ref } from "../../../src/model/element.ts";
import type { Quantity } from "../../../src/model/quantity.ts";

const ref = (name: string): Ref => ({ name }) as Ref;
const MINUTES = { text: "5 min", base: 300, dimension: "time" } as Quantity;
const EUROS = { text: "5 EUR", base: 5, dimension: "money", currency: "EUR" } as Quantity;

it("reads texts, and numbers as texts", () => {
  expect(words("Calls")).toEqual({ text: "Calls" });
  expect(words("")).toEqual({ text: "" });
  expect(words(0)).toEqual({ text: "0" });
  expect(words(undefined)).toBeUndefined();
});

it("reads facts without a value", () => {
  expect(flag(true)).toEqual({ text: "yes" });
  expect(flag(false)).toBeUndefined();
});

describe("names", () => {
  it("are kept with what they refer to", () => {
    expect(nameOf("owner", ref("o"))).toEqual({ of: "owner", names: ["o"] });
    expect(nameOf("owner", undefined)).toBeUndefined();
  });

  it("are sorted, each once, where their order means nothing", () => {
    expect(namesOf("context", [ref("b"), ref("a"), ref("b")])).toEqual({ of: "context", names: ["a", "b"] });
    expect(namesOf("context", [])).toBeUndefined();
  });

  it("stay in their order in a sequence", () => {
    expect(sequenceOf("touchpoint", [ref("b"), ref("a"), ref("b")])).toEqual({
      of: "touchpoint",
      names: ["b", "a", "b"],
      inOrder: true,
    });
    expect(sequenceOf("touchpoint", [])).toEqual({ of: "touchpoint", names: [], inOrder: true });
    expect(sequenceOf("touchpoint", undefined)).toBeUndefined();
  });
});

describe("a quantity", () => {
  it("has its dimension as its unit, or its currency", () => {
    expect(amount(MINUTES)).toEqual({ text: "5 min", base: 300, unit: "time" });
    expect(amount(EUROS)).toEqual({ text: "5 EUR", base: 5, unit: "EUR" });
    expect(amount(undefined)).toBeUndefined();
    expect(Object.keys(amount(MINUTES) ?? {})).toEqual(["text", "base", "unit"]);
  });

  it("keeps the comparison before it", () => {
    expect(amount(MINUTES, "<=")).toEqual({ text: "<= 5 min", comparison: "<=", base: 300, unit: "time" });
    expect(amount(undefined, "<=")).toBeUndefined();
  });
});

it("keeps only the fields that have a value", () => {
  expect(fieldsOf({ title: { text: "" }, by: undefined, goal: { text: "Online" } })).toEqual({
    title: { text: "" },
    goal: { text: "Online" },
  });
});
