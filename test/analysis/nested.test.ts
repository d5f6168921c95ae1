import { describe, expect, it } from "vitest";
import { gapList } from "../../src/analysis/gap-list.ts";
import { journeysIn } from "../helpers/texts.ts";

/** A journey with a touchpoint for each of these lines. */
const journey = (name: string, ...facts: string[]): string =>
  `journey ${name} "${name.toUpperCase()}" {\n  stage s "S" {\n${facts.map((fact, at) => `    touchpoint ${name}${at} "${name.toUpperCase()}${at}" {\n      ${fact}\n    }\n`).join("")}  }\n}\n`;

const METRIC = "metric m { better lower }\nsource log { kind analytics }\n";

const missed = (value: number): string => `desired { m <= 10 }\n      actual from log { m ${value} }`;

/** What opens below each touchpoint of the first journey, and the worst gap there: journey, touchpoint, severity. */
function below(text: string): unknown[] {
  const [first] = journeysIn(METRIC + text);
  return (first?.nested ?? []).map(({ touchpoint, journey: opened, worst }) => [
    touchpoint.name,
    opened.name,
    ...(worst ? [worst.journey.name, worst.gap.subject.element.name, worst.gap.weight?.severity] : []),
  ]);
}

describe("the journeys below a touchpoint", () => {
  it("are those that it expands into, where there are such", () => {
    const text =
      journey("a", "expands b", "ends", "expands unknown", "expands c") + journey("b", "") + journey("c", "");
    expect(below(text)).toEqual([
      ["a0", "b"],
      ["a3", "c"],
    ]);
  });

  it("show the worst of their own gaps, whatever order they are in", () => {
    const expected = [["a0", "b", "b", "b1", 0.75]];
    expect(below(journey("a", "expands b") + journey("b", missed(20), missed(40), missed(25)))).toEqual(expected);
    expect(below(journey("a", "expands b") + journey("b", "desired { m 1 }", missed(40)))).toEqual(expected);
  });

  it("show the worst gap at any depth", () => {
    const text = journey("a", "expands b") + journey("b", `${missed(20)}\n      expands c`) + journey("c", "expands d");
    expect(below(text + journey("d", missed(40)))).toEqual([["a0", "b", "d", "d0", 0.75]]);
    expect(below(text + journey("d", missed(11)))).toEqual([["a0", "b", "b", "b0", 0.5]]);
  });

  it("show the first of two gaps that are equally bad", () => {
    expect(below(journey("a", "expands b") + journey("b", missed(20), missed(20)))).toEqual([
      ["a0", "b", "b", "b0", 0.5],
    ]);
  });

  it("show nothing where no gap has a weight", () => {
    expect(below(journey("a", "expands b") + journey("b", "desired { m 1 }", "actual ad-hoc"))).toEqual([["a0", "b"]]);
  });

  it("are all of a loop where they lead back", () => {
    expect(below(journey("a", `expands b\n      ${missed(40)}`) + journey("b", "expands a"))).toEqual([
      ["a0", "b", "a", "a0", 0.75],
    ]);
    const twice =
      journey("a", "expands b") +
      journey("b", "expands c", "expands c") +
      journey("c", `expands b\n      ${missed(20)}`);
    expect(below(twice)).toEqual([["a0", "b", "c", "c0", 0.5]]);
  });

  it("are listed with where they open and what is worst", () => {
    const text = journey("a", "expands b", "expands c") + journey("b", missed(20)) + journey("c", "");
    expect(gapList(journeysIn(METRIC + text)).below).toEqual([
      {
        journey: "A",
        where: "A0",
        opens: "B",
        worst: { journey: "B", where: "B0", severity: 0.5 },
        place: {
          uri: "journey://project/main.journey",
          range: expect.objectContaining({ start: { line: 4, character: 15 } }),
        },
      },
      expect.objectContaining({ where: "A1", opens: "C", worst: undefined }),
    ]);
  });
});
