import { describe, expect, it } from "vitest";
import { currentActuals, subjectsOf } from "../../src/analysis/gaps.ts";
import type { Assessment } from "../../src/model/gap.ts";
import { journeysIn } from "../helpers/texts.ts";

const around = (body: string): string =>
  `metric plain "Plain"\nsource log "Log" { kind analytics }\njourney j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n${body}\n    }\n  }\n}\n`;

function assessed(texts: string | Record<string, string>): { assessment: Assessment; current: string[][] } {
  const [only] = journeysIn(texts);
  if (!only) throw new Error("There is no journey.");
  const { journey, assessment } = only;
  const current = subjectsOf(journey).map(({ element }) =>
    currentActuals(element.states, journey.uri).map(({ title }) => title ?? ""),
  );
  return { assessment, current };
}

describe("readings", () => {
  it("are one for each target, then one for each metric that was observed beside them", () => {
    const { readings } = assessed(
      around("desired { wait <= 5 min  csat 4 }\nactual { contacts 2  csat 3  nps 1 }\nactual { nps 2 }"),
    ).assessment;
    expect(
      readings.map(({ metric, target, measure, met, shortfall }) => [
        metric.name,
        target?.value.text,
        measure?.value.text,
        met,
        shortfall,
      ]),
    ).toEqual([
      ["wait", "5 min", undefined, undefined, undefined],
      ["csat", "4", "3", false, 0.25],
      ["contacts", undefined, "2", undefined, undefined],
      ["nps", undefined, "1", undefined, undefined],
    ]);
  });

  it.each([
    ["csat 4", "csat 3", "better"],
    ["csat 3", "csat 4", "worse"],
    ["plain 4", "plain 3", "changed"],
    ["plain 3", "plain 4", "changed"],
    ["plain 4", "plain 4", "steady"],
    ["wait 4 min", "wait 4", undefined],
  ])("have a trend: %s after %s is %s", (now, before, trend) => {
    const body = `actual on 2026-10-02 { ${now} }\nactual on 2026-10-01 { ${before} }`;
    expect(assessed(around(body)).assessment.readings[0]?.trend).toBe(trend);
  });

  it("compare the newest value with the newest of an earlier day", () => {
    const body =
      "actual on 2026-10-03 { plain 2 }\nactual on 2026-10-02 { plain 2 }\nactual on 2026-10-01 { plain 1 }\nactual { plain 9 }";
    const [reading] = assessed(around(body)).assessment.readings;
    expect(reading?.trend).toBe("steady");
    expect(reading?.history.map(({ measure }) => measure.value.text)).toEqual(["2", "2", "1", "9"]);
  });

  it("have the benchmark of their own metric", () => {
    const body =
      "actual { plain 1  csat 2 }\nbenchmark on 2026-01-01 { plain 3 }\nbenchmark on 2026-02-01 { csat 4 }\nbenchmark { plain 5 }";
    const { readings } = assessed(around(body)).assessment;
    expect(readings.map(({ benchmark }) => benchmark?.target.value.text)).toEqual(["3", "4"]);
  });
});

describe("the observations that count today", () => {
  it("are the newest of each metric, of a deviation and of a sequence, in their order", () => {
    const text = `
journey j "J" {
  actual "newest" on 2026-10-09 { csat 3 }
  actual "older" on 2026-10-08 { csat 3 }
  actual "order" on 2026-10-07 { sequence a, b }
  actual "older order" on 2026-10-06 { sequence a, b }
  actual failing "older deviation" on 2026-10-05
  actual "other metric" on 2026-10-04 { csat 2  nps 1 }
}`;
    expect(assessed(text).current).toEqual([["newest", "order", "other metric"]]);
  });

  it("are for a deviation those that state one, where they are in another file", () => {
    const texts = {
      "a.journey": 'journey j "J" {\n  stage s "S" {\n    actual failing "own" on 2026-10-01\n  }\n}',
      "b.journey": 'actuals j on 2026-10-02 {\n  s "numbers" { csat 3 }\n}',
    };
    expect(assessed(texts).current).toEqual([[], ["numbers", "own"]]);
  });
});

describe("gaps", () => {
  const kinds = (texts: string | Record<string, string>): unknown[] =>
    assessed(texts).assessment.gaps.map(({ kind, subject, momentOfTruth, shortfall }) => [
      kind,
      subject.kind,
      momentOfTruth,
      shortfall,
    ]);

  it("are found in a journey, its stages, its touchpoints and its handoffs, in this order", () => {
    const text = `
journey j "J" {
  handoff a -> a { actual missing }
  stage s "S" {
    touchpoint a "A" {
      moment-of-truth
      actual failing
    }
    actual ad-hoc
  }
  actual failing
}`;
    expect(kinds(text)).toEqual([
      ["failing", "journey", false, 1],
      ["ad-hoc", "stage", false, undefined],
      ["failing", "touchpoint", true, 1],
      ["missing", "handoff", false, 1],
    ]);
  });

  it("are at the element where an observation is in another file", () => {
    const texts = {
      "a.journey": 'journey j "J" {\n  stage s "S" {\n    touchpoint a "A"\n    touchpoint b "B"\n  }\n}',
      "b.journey": 'actuals j on 2026-10-02 {\n  sequence b, a\n  a failing "Down" { }\n}',
    };
    const { gaps } = assessed(texts).assessment;
    expect(gaps.map(({ kind, range }) => [kind, range.start.line])).toEqual([
      ["sequence", 0],
      ["failing", 2],
    ]);
    expect(gaps[0]?.observedStep).toMatchObject({ from: { name: "b" }, to: { name: "a" } });
  });

  it("are unknown for each target without a value, and for words without an observation", () => {
    expect(kinds(around("desired { wait 1 min  csat 4 }\nactual { csat 4 }"))).toEqual([
      ["unknown", "touchpoint", false, undefined],
    ]);
    expect(kinds(around("moment-of-truth\ndesired { wait 1 min }\nactual failing"))).toEqual([
      ["failing", "touchpoint", true, 1],
      ["unknown", "touchpoint", true, undefined],
    ]);
    expect(kinds(around('desired "Quick"\nactual { csat 4 }'))).toEqual([]);
    expect(kinds(around(""))).toEqual([]);
  });

  it("take the first of two touchpoints with one name for the one of an observed sequence", () => {
    const text =
      'journey j "J" {\n  actual { sequence b, a }\n  stage s "S" {\n    touchpoint a "First"\n    touchpoint a "Second"\n    touchpoint b "B"\n  }\n}';
    expect(assessed(text).assessment.gaps[0]?.observedStep?.to.title).toBe("First");
  });
});
