import { describe, expect, it } from "vitest";
import { findingsIn, journeysIn } from "../helpers/texts.ts";

const SOURCES = ["assumption", "interview", "survey", "analytics"]
  .map((kind) => `source ${kind} "${kind}" { kind ${kind} }\n`)
  .join("");

const around = (body: string, opportunities = ""): string =>
  `owner o "O"\n${SOURCES}source plain "Plain"\njourney j "J" by o {\n  stage s "S" by o {\n    touchpoint t "T" via web {\n${body}\n    }\n    touchpoint u "U" via web { desired { wait <= 5 min } }\n  }\n${opportunities}\n}\n`;

function messages(texts: string | Record<string, string>, rule: string): string[] {
  return findingsIn(texts, rule).map(({ message }) => message);
}

function assessed(text: string) {
  const [only] = journeysIn(text);
  if (!only) throw new Error("No journey");
  return only.assessment;
}

const half = (from: string): string => `desired { wait <= 5 min }\nactual on 2026-11-01 ${from} { wait 10 min }`;

describe("the severity of a gap", () => {
  it.each([
    ["", 0.2],
    ["from plain", 0.2],
    ["from assumption", 0.2],
    ["from interview", 0.3],
    ["from survey", 0.4],
    ["from analytics", 0.5],
  ])("is its shortfall times how far the source carries: %s", (from, severity) => {
    const { gaps } = assessed(around(half(from)));
    expect(gaps[0]?.weight?.severity).toBeCloseTo(severity);
  });

  it("is half as much again at a moment of truth", () => {
    const { gaps } = assessed(around(`moment-of-truth\n${half("from analytics")}`));
    expect(gaps[0]?.weight).toEqual({ shortfall: 0.5, moment: 1.5, confidence: 1, severity: 0.75 });
  });

  it("is none for what was never observed, and for what is no shortfall", () => {
    const { gaps } = assessed(around("actual ad-hoc on 2026-11-01 from analytics"));
    expect(gaps.map(({ kind, weight }) => [kind, weight])).toEqual([
      ["ad-hoc", undefined],
      ["unknown", undefined],
    ]);
  });
});

describe("the score of an opportunity", () => {
  const values = (customer: number, business: number, effort: number): string =>
    `customer-value ${customer}\nbusiness-value ${business}\neffort ${effort}`;

  it("is the geometric mean of its values, times the severities it closes, by its effort", () => {
    const text = around(half("from analytics"), `opportunity x "X" by o {\ncloses t.wait\n${values(4, 1, 2)}\n}`);
    const { scores } = assessed(text);
    expect(scores[0]).toMatchObject({ value: 2, severity: 0.5, score: 0.5 });
  });

  it("counts a gap once, and only those it names", () => {
    const text = around(
      `${half("from analytics")}\ndesired { contacts <= 1 }\nactual on 2026-11-01 from analytics { contacts 4 }`,
      `opportunity x "X" by o {\ncloses t, t.wait\n${values(1, 1, 1)}\n}\nopportunity y "Y" by o {\ncloses t.wait\n${values(1, 1, 1)}\n}`,
    );
    const { scores } = assessed(text);
    expect(scores.map(({ opportunity, score }) => [opportunity.name, score])).toEqual([
      ["x", 1.25],
      ["y", 0.5],
    ]);
  });

  it("is unknown, not zero, when a factor is, and when what it closes was never measured", () => {
    const text = around(
      half("from analytics"),
      `opportunity x "X" by o {\ncloses t.wait\neffort 1\n}\nopportunity y "Y" by o {\ncloses u\n${values(5, 5, 1)}\n}`,
    );
    const { scores, startHere } = assessed(text);
    expect(scores.map(({ value, severity, score }) => [value, severity, score])).toEqual([
      [undefined, 0.5, undefined],
      [5, undefined, undefined],
    ]);
    expect(startHere).toBeUndefined();
  });

  it("closes what is at a touchpoint, not at a stage of the same name", () => {
    const states = (metric: string, from: string): string =>
      `desired { ${metric} <= 5 min }\nactual on 2026-11-01 from ${from} { ${metric} 10 min }`;
    const text = `owner o "O"\n${SOURCES}journey j "J" by o {
      stage t "Stage" by o {\n${states("duration", "survey")}
        touchpoint t "Touchpoint" via web {\n${states("wait", "analytics")}\n}
      }
      opportunity x "X" by o {\ncloses t\n${values(1, 1, 1)}\n}
    }`;
    const { gaps, scores } = assessed(text);
    expect(gaps.map(({ subject }) => subject.kind).toSorted()).toEqual(["stage", "touchpoint"]);
    expect(scores[0]?.gaps.map(({ subject }) => subject.kind)).toEqual(["touchpoint"]);
    expect(scores[0]?.score).toBe(0.5);
  });

  it("points to where to start: the best with little effort that is not done", () => {
    const opportunity = (name: string, effort: number, more = ""): string =>
      `opportunity ${name} "${name}" by o {\ncloses t.wait\n${values(5, 5, effort)}\n${more}\n}`;
    const all = [opportunity("big", 3), opportunity("over", 1, "status done"), opportunity("small", 2)].join("\n");
    const { scores, startHere } = assessed(around(half("from analytics"), all));
    expect(scores.map((item) => item.opportunity.name)).toEqual(["small", "big"]);
    expect(startHere?.name).toBe("small");
  });
});

describe("what was observed over time", () => {
  it.each([
    ["wait 4 min", "wait 9 min", "better"],
    ["wait 9 min", "wait 4 min", "worse"],
    ["wait 4 min", "wait 240 s", "steady"],
    ["emotion +1", "emotion -1", "better"],
  ])("makes a trend: %s after %s is %s", (now, before, trend) => {
    const { readings } = assessed(
      around(`actual on 2026-11-01 from survey { ${now} }\nactual on 2026-10-01 from survey { ${before} }`),
    );
    expect(readings[0]?.trend).toBe(trend);
    expect(readings[0]?.history).toHaveLength(2);
  });

  it("makes none without days, or across currencies", () => {
    const undated = assessed(around("actual { wait 4 min }\nactual { wait 9 min }"));
    expect(undated.readings[0]?.trend).toBeUndefined();
    const money = "actual on 2026-11-01 { cost 4 EUR }\nactual on 2026-10-01 { cost 9 USD }";
    expect(assessed(around(money)).readings[0]?.trend).toBeUndefined();
  });

  it("is compared with the last value of an earlier day", () => {
    const { readings } = assessed(
      around(
        `actual on 2026-11-01 from survey { wait 4 min }\nactual on 2026-11-01 from analytics { wait 9 min }\nactual on 2026-10-01 from survey { wait 2 min }`,
      ),
    );
    expect(readings[0]?.trend).toBe("worse");
    const today = "actual on 2026-11-01 from survey { wait 4 min }\nactual on 2026-11-01 from analytics { wait 9 min }";
    expect(assessed(around(today)).readings[0]?.trend).toBeUndefined();
  });

  it("stands beside the first of several benchmarks of one day, dated or not", () => {
    const benchmarks = (day: string): string =>
      around(`${half("")}\nbenchmark ${day} { wait <= 3 min }\nbenchmark ${day} { wait <= 2 min }`);
    for (const day of ["on 2026-06-01", ""]) {
      const { readings } = assessed(benchmarks(day));
      expect(readings[0]?.benchmark?.target.value.text).toBe("3 min");
    }
  });

  it("stands beside the newest benchmark", () => {
    const { readings } = assessed(
      around(
        `${half("")}\nbenchmark on 2026-01-01 { wait <= 3 min }\nbenchmark on 2026-06-01 { wait <= 2 min }\nbenchmark { wait <= 1 min }`,
      ),
    );
    expect(readings[0]?.benchmark?.target.value.text).toBe("2 min");
  });

  it("contradicts itself with two values on one day, also from two files", () => {
    const text = around(half("from survey"));
    const twice = "actuals j on 2026-11-01 from analytics { t { wait 9 min } }";
    expect(messages({ "j.journey": text, "m.journey": twice }, "conflicting-actuals")).toEqual([
      'Wait at "T" has two values for 2026-11-01: 10 min and 9 min. Only the first one counts; keep one of them.',
    ]);
    const same = "actuals j on 2026-11-01 from analytics { t { wait 600 s } }";
    expect(messages({ "j.journey": text, "m.journey": same }, "conflicting-actuals")).toEqual([]);
  });
});

describe("an observed order", () => {
  const order = (sequence: string, more = ""): string =>
    around("then u", `actual on 2026-11-01 from survey { sequence ${sequence} }\n${more}`);

  it("is a gap for each step that the flow does not have", () => {
    expect(messages(order("t, u"), "gap-sequence")).toEqual([]);
    expect(messages(order("u, t, u"), "gap-sequence")).toEqual([
      'Customers go from "U" to "T", but the journey has no such step. Add `then t` to the first, or find out why they go there.',
    ]);
  });

  it("counts as it was observed last", () => {
    expect(messages(order("u, t", "actual on 2026-11-02 { sequence t, u }"), "gap-sequence")).toEqual([]);
  });

  it("can be closed at either end of the step", () => {
    const { scores } = assessed(order("u, t", 'opportunity x "X" by o { closes t.sequence }'));
    expect(scores[0]?.gaps.map(({ kind }) => kind)).toEqual(["sequence"]);
  });
});
