import { expect, it } from "vitest";
import { type Below, NestedJourneys } from "../../src/analysis/nested.ts";
import { TextProject } from "../../src/project/text-project.ts";
import { TODAY } from "../helpers/project.ts";

/** Journeys that expand into others, each with gaps of some severities, as far as it matters here. */
function journeys(given: Readonly<Record<string, { expands?: readonly string[]; severities?: readonly number[] }>>) {
  const known = new Map(
    Object.entries(given).map(([name, { expands = [], severities = [] }]) => {
      const touchpoints = expands.map((to) => ({ expands: { name: to } }));
      const gaps = severities.map((severity) => ({ weight: { severity } }));
      return [name, { journey: { name, stages: [{ touchpoints }] }, gaps } as unknown as Below] as const;
    }),
  );
  const nested = new NestedJourneys((name) => known.get(name));
  const of = (name: string): string[] => {
    const journey = known.get(name)?.journey;
    if (!journey) return [];
    return nested.of(journey).map(({ journey: below, worst }) => {
      return `${below.name}: ${worst?.gap.weight?.severity ?? "none"} in ${worst?.journey.name ?? "none"}`;
    });
  };
  return of;
}

it("tells of each journey below a touchpoint the worst gap in it and below it", () => {
  const of = journeys({
    top: { expands: ["left", "right", "gone"], severities: [9] },
    left: { expands: ["bottom"], severities: [2, 3] },
    right: { expands: ["bottom", "empty"] },
    bottom: { severities: [3, 1] },
    empty: {},
  });
  expect(of("top")).toEqual(["left: 3 in left", "right: 3 in bottom"]);
  expect(of("right")).toEqual(["bottom: 3 in bottom", "empty: none in none"]);
  expect(of("bottom")).toEqual([]);
});

it("takes journeys that expand into one another for below all of them", () => {
  const of = journeys({
    a: { expands: ["b"], severities: [1] },
    b: { expands: ["a", "c"], severities: [2] },
    c: { severities: [3] },
    d: { expands: ["d"], severities: [4] },
  });
  expect(of("a")).toEqual(["b: 3 in c"]);
  expect(of("b")).toEqual(["a: 3 in c", "c: 3 in c"]);
  expect(of("d")).toEqual(["d: 4 in d"]);
});

it("looks down a chain of any length", () => {
  const size = 100_000;
  const chain = Object.fromEntries(
    Array.from({ length: size }, (_, at) => [`j${at}`, { expands: [`j${at + 1}`], severities: [at] }]),
  );
  expect(journeys(chain)("j0")).toEqual([`j1: ${size - 1} in j${size - 1}`]);
});

it("reports a loop of many journeys once, without naming all of them", () => {
  const text = Array.from({ length: 400 }, (_, at) => {
    return `journey j${at} "J${at}" { stage s { touchpoint t { expands j${(at + 1) % 400} } } }\n`;
  });
  const findings = new TextProject({ "a.journey": text.join("") }, () => TODAY).of("a.journey").findings;
  const found = findings.filter(({ rule }) => rule === "nested-journey-cycle");
  expect(found.map(({ message }) => message)).toEqual([
    '"J0" expands into itself: "J0" → "J1" → "J2" → 396 more → "J399" → "J0". Remove one of these `expands`.',
  ]);
  expect(found[0]?.related).toHaveLength(20);
});
