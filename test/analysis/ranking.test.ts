import { describe, expect, it } from "vitest";
import { gapList } from "../../src/analysis/gap-list.ts";
import type { Assessment } from "../../src/model/gap.ts";
import { journeysIn } from "../helpers/texts.ts";

const NAMES = "metric m { better lower }\nmetric n { better lower }\nsource log { kind analytics }\n";

const missed = (value: number, metric = "m"): string =>
  `desired { ${metric} <= 10 }\nactual from log on 2026-11-12 { ${metric} ${value} }`;

/** A journey with touchpoints `a` and `b`, and more lines. */
const around = (a: string, b: string, more: string, name = "j"): string =>
  `journey ${name} "${name.toUpperCase()}" {\nstage s "S" {\ntouchpoint a "A" {\n${a}\n}\ntouchpoint b "B" {\n${b}\n}\n}\n${more}\n}\n`;

const opportunity = (name: string, closes: string, values = "customer-value 1  business-value 1  effort 1"): string =>
  `opportunity ${name} "${name.toUpperCase()}" {\n${closes === "" ? "" : `closes ${closes}`}\n${values}\n}`;

function assess(text: string): Assessment {
  const [only] = journeysIn(NAMES + text);
  if (!only) throw new Error("There is no journey.");
  return only.assessment;
}

describe("what an opportunity closes", () => {
  const text = (closes: string): string =>
    around(
      `${missed(20)}\n${missed(20, "n")}\nactual failing on 2026-11-01`,
      "actual ad-hoc",
      `handoff a -> b { actual missing }\nactual failing { sequence b, a }\n${opportunity("x", closes)}`,
    ).replace('stage s "S" {', 'stage s "S" {\nactual failing');

  it.each([
    ["", []],
    ["a", ["sequence", "metric", "metric"]],
    ["a.m", ["metric"]],
    ["a.metric", []],
    ["a.failing", []],
    ["b", ["sequence", "ad-hoc"]],
    ["b.ad-hoc", ["ad-hoc"]],
    ["b.sequence", ["sequence"]],
    ["a.sequence, b.sequence", ["sequence"]],
    ["s", ["failing"]],
    ["s.failing, s.missing", ["failing"]],
    ["a -> b", ["missing"]],
    ["a -> b.missing", ["missing"]],
    ["a -> b.failing", []],
    ["b -> a", []],
    ["j", []],
    ["unknown", []],
  ])("with closes %s", (closes, kinds) => {
    expect(assess(text(closes)).scores[0]?.gaps.map(({ kind }) => kind)).toEqual(kinds);
  });

  it("is the touchpoint of a name, where a stage has it as well", () => {
    const both = around(missed(20), "", opportunity("x", "a")).replace(
      'stage s "S" {',
      'stage a "S" {\nactual failing',
    );
    expect(assess(both).scores[0]?.gaps.map(({ subject }) => subject.kind)).toEqual(["touchpoint"]);
  });
});

describe("opportunities", () => {
  const ranked = (text: string): unknown[] =>
    assess(text).scores.map((item) => [item.opportunity.name, item.value, item.severity, item.score]);

  it("are ranked by score, those without one last and all else in the order of the file", () => {
    const text = around(
      missed(20),
      missed(40),
      [
        opportunity("none", ""),
        opportunity("small", "a"),
        opportunity("large", "a, b"),
        opportunity("same", "a"),
        opportunity("hard", "b", "customer-value 2  business-value 2  effort 4"),
        opportunity("vague", "a", "customer-value 2  effort 1"),
      ].join("\n"),
    );
    expect(ranked(text)).toEqual([
      ["large", 1, 1.25, 1.25],
      ["small", 1, 0.5, 0.5],
      ["same", 1, 0.5, 0.5],
      ["hard", 2, 0.75, 0.375],
      ["none", 1, undefined, undefined],
      ["vague", undefined, 0.5, undefined],
    ]);
  });

  it("with a score of 0 come before those without one, and so do gaps that weigh nothing", () => {
    const nearly = "desired { m < 10 }\nactual from log { m 10 }";
    const text = around("actual ad-hoc", nearly, [opportunity("none", ""), opportunity("zero", "b")].join("\n"));
    expect(ranked(text)).toEqual([
      ["zero", 1, 0, 0],
      ["none", 1, undefined, undefined],
    ]);
    const { gaps, opportunities } = gapList(journeysIn(NAMES + text));
    expect(gaps.map(({ where }) => where)).toEqual(["B", "A"]);
    expect(opportunities.map(({ title }) => title)).toEqual(["ZERO", "NONE"]);
    expect(assess(text).startHere).toBeUndefined();
  });

  it.each([
    ["customer-value 2  business-value 2", 2, undefined],
    ["business-value 2  effort 1", undefined, undefined],
    ["customer-value 4  business-value 1  effort 5", 2, 0.2],
  ])("need all factors for a score: %s", (values, value, score) => {
    expect(ranked(around(missed(20), "", opportunity("x", "a", values)))).toEqual([["x", value, 0.5, score]]);
  });

  it("to start with have little effort, and a score above 0", () => {
    const start = (...opportunities: string[]): string | undefined =>
      assess(around(missed(20), "desired { m 1 }", opportunities.join("\n"))).startHere?.name;
    const values = (effort: string): string => `customer-value 5  business-value 5  ${effort}`;
    expect(start(opportunity("x", "a", values("effort 3")), opportunity("y", "a", values("effort 2")))).toBe("y");
    expect(start(opportunity("x", "a", values("effort 2")), opportunity("y", "a", values("effort 1")))).toBe("y");
    expect(start(opportunity("x", "a", values("effort 1")), opportunity("y", "a", values("effort 2")))).toBe("x");
    expect(start(opportunity("x", "a", values("effort 3")))).toBeUndefined();
    expect(start(opportunity("x", "b", values("effort 1")))).toBeUndefined();
    expect(start(opportunity("x", "a", values("")))).toBeUndefined();
    expect(start()).toBeUndefined();
  });
});

describe("a list of gaps over several journeys", () => {
  const texts = [
    around(missed(20), "actual ad-hoc", opportunity("x", "a"), "j"),
    around(missed(40), "desired { m 1 }", `${opportunity("y", "a")}\n${opportunity("z", "")}`, "k"),
  ].join("");
  const list = () => gapList(journeysIn(NAMES + texts));

  it("ranks all of them together, and has one place to start", () => {
    expect(list().gaps.map(({ journey, where, kind }) => [journey, where, kind])).toEqual([
      ["K", "A", "metric"],
      ["J", "A", "metric"],
      ["J", "B", "ad-hoc"],
    ]);
    expect(list().unknown.map(({ journey, where }) => [journey, where])).toEqual([["K", "B"]]);
    expect(list().opportunities.map(({ journey, title, startHere }) => [journey, title, startHere])).toEqual([
      ["K", "Y", true],
      ["J", "X", false],
      ["K", "Z", false],
    ]);
  });

  it("starts with the best of what each journey would start with, not with the best of all", () => {
    const start = (...opportunities: string[]): string[] => {
      const journeys = opportunities.map((written, at) => around(missed(20), "", written, `j${at}`));
      const { opportunities: rows } = gapList(journeysIn(NAMES + journeys.join("")));
      return rows.filter(({ startHere }) => startHere).map(({ title }) => title);
    };
    const worth = (name: string, value: number, effort: number): string =>
      opportunity(name, "a", `customer-value ${value}  business-value ${value}  effort ${effort}`);
    expect(start(worth("x", 2, 2), worth("y", 3, 2), worth("z", 1, 2))).toEqual(["Y"]);
    expect(start(worth("x", 1, 2), worth("y", 2, 2), worth("z", 3, 2))).toEqual(["Z"]);
    expect(start(worth("x", 3, 2), worth("y", 1, 2), worth("z", 2, 2))).toEqual(["X"]);
    expect(start(worth("big", 5, 3), worth("small", 1, 1))).toEqual(["SMALL"]);
    expect(start(worth("big", 5, 3))).toEqual([]);
  });

  it("has everything that is known of each", () => {
    const range = expect.objectContaining({ start: expect.objectContaining({ character: 10 }) });
    const uri = "journey://project/main.journey";
    expect(list().gaps[0]).toEqual({
      journey: "K",
      where: "A",
      kind: "metric",
      metric: "m",
      owner: undefined,
      target: "<= 10",
      actual: "40",
      benchmark: undefined,
      trend: undefined,
      source: "log",
      date: "2026-11-12",
      age: 10,
      momentOfTruth: false,
      weight: { shortfall: 0.75, moment: 1, confidence: 1, severity: 0.75 },
      opportunities: ["Y"],
      place: { uri, range },
    });
    expect(list().gaps[2]).toMatchObject({ metric: undefined, target: undefined, actual: undefined, age: undefined });
    expect(list().opportunities[0]).toEqual({
      journey: "K",
      title: "Y",
      owner: undefined,
      status: undefined,
      customerValue: 1,
      businessValue: 1,
      effort: 1,
      value: 1,
      severity: 0.75,
      score: 0.75,
      gaps: 1,
      startHere: true,
      place: { uri, range: expect.objectContaining({ start: expect.objectContaining({ character: 12 }) }) },
    });
  });

  it("names owners: that of the element, or of the journey for a stage without one", () => {
    const text = `owner o "O"
owner p "P"
journey j "J" by o {
  actual failing
  stage s "S" {
    actual failing
    touchpoint a "A" { actual failing }
  }
  stage t "T" by p {
    actual failing
    touchpoint b { actual failing }
  }
  handoff a -> b { actual failing }
  handoff a -> c by p { actual failing }
}`;
    expect(gapList(journeysIn(text)).gaps.map(({ where, owner }) => [where, owner])).toEqual([
      ["J", "O"],
      ["S", "O"],
      ["T", "P"],
      ["A", undefined],
      ["b", "P"],
      ["A → b", undefined],
      ["A → c", "P"],
    ]);
  });

  it("has a benchmark and a trend with a target only", () => {
    const text = `${NAMES}journey j "J" {
  desired { m <= 1 }
  actual failing on 2026-11-02 { m 2  n 2 }
  actual on 2026-11-01 { m 3  n 3 }
  benchmark { m < 2  n 1 }
}`;
    const listed = (written: string): unknown[] =>
      gapList(journeysIn(written)).gaps.map(({ kind, benchmark, trend }) => [kind, benchmark, trend]);
    expect(listed(text)).toEqual([
      ["failing", undefined, undefined],
      ["metric", "< 2", "better"],
    ]);
    expect(listed(text.replace("m <= 1", "m <= 1  n <= 1").replace("n 3", "n 1").replace(" failing", ""))).toEqual([
      ["metric", "< 2", "better"],
      ["metric", "1", "worse"],
    ]);
  });
});
