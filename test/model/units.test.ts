import { describe, expect, it } from "vitest";
import { JourneyTerminals } from "../../src/generated/langium/ast.ts";
import { parseQuantity } from "../../src/model/parse-quantity.ts";
import { likelyUnits, periodMeantBy, UNITS, unitOf, unitsMeantBy } from "../../src/model/units.ts";

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const spellings = UNITS.flatMap((unit) => unit.spellings);

/** The unit that the lexer takes for that of a number; `undefined` where it takes the number alone. */
function lexed(unit: string): string | undefined {
  const [token = ""] = JourneyTerminals.QUANTITY.exec(`5 ${unit}`) ?? [];
  return token === "5" ? undefined : token.slice(2);
}

describe("a unit", () => {
  it("is read by the lexer, and understood", () => {
    for (const spelling of spellings) {
      expect(lexed(spelling)).toBe(spelling);
      expect(parseQuantity(`5 ${spelling}`, RANGE)).toMatchObject({ value: 5, unit: spelling });
    }
  });

  it("is one that is offered for a bare number, and one that somebody can have meant", () => {
    for (const dimension of ["time", "percent", "money"] as const)
      for (const unit of likelyUnits(dimension)) expect(unitOf(unit)?.dimension).toBe(dimension);
    expect(likelyUnits("number")).toEqual([""]);
    expect(["mins", "Hrs", "€", "eur", "m", "kg"].map(unitsMeantBy)).toEqual([
      ["min"],
      ["h"],
      ["EUR"],
      ["EUR"],
      ["min", "months"],
      [],
    ]);
    expect([periodMeantBy("Quarter"), periodMeantBy("weekly"), periodMeantBy("soon")]).toEqual([
      "3 months",
      "1 week",
      undefined,
    ]);
  });

  it("has one meaning", () => {
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  it("is understood wherever the lexer reads one", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const capitals = letters.slice(26);
    const words = [
      ...letters,
      ...letters.flatMap((first) => letters.map((second) => first + second)),
      ...capitals.flatMap((a) => capitals.flatMap((b) => capitals.map((c) => a + b + c))),
    ];
    const read = words.filter((word) => lexed(word) === word);
    expect(read.filter((word) => !spellings.includes(word))).toEqual([]);
  });

  it("is no currency because it is unknown", () => {
    expect(parseQuantity("5 km", RANGE)).toBeUndefined();
    expect(parseQuantity("5 toString", RANGE)).toBeUndefined();
    expect(parseQuantity("5", RANGE)).toMatchObject({ dimension: "number", base: 5 });
  });
});
