import { describe, expect, it } from "vitest";
import { layoutMap } from "../../../src/layout/views/map.ts";
import { findingsIn, journeysIn, toldIn } from "../../helpers/texts.ts";

describe("small-sample", () => {
  const count = (kind: string): number =>
    findingsIn(
      `source x "X" { kind ${kind} }\njourney j { stage s { touchpoint t { actual from x { sample 8 wait 1 min } } } }`,
      "small-sample",
    ).length;

  it("is none for interviews", () => {
    expect(["interview", "survey", "analytics", "assumption"].map(count)).toEqual([0, 1, 1, 1]);
  });
});

describe("opportunity-without-gap", () => {
  const count = (closes: string, pain = 'pain "Slow"'): number =>
    findingsIn(
      `journey j { stage s { touchpoint t { ${pain} } touchpoint u } opportunity o { closes ${closes} } }`,
      "opportunity-without-gap",
    ).length;

  it("is none where a pain is eased, at the touchpoint or anywhere in the stage", () => {
    expect(count("t")).toBe(0);
    expect(count("s")).toBe(0);
    expect(count("u, t")).toBe(0);
  });

  it("is one where there is no pain, or another gap is named", () => {
    expect(count("u")).toBe(1);
    expect(count("t.failing")).toBe(1);
    expect(count("t.wait")).toBe(1);
    expect(count("t", 'quote "Slow"')).toBe(1);
  });
});

describe("handoff-without-time", () => {
  it("is told once a journey", () => {
    const owners = 'owner a "A"\nowner b "B"\n';
    const text = `${owners}journey j "J" by a { stage s "S" {
  touchpoint t "T" by a
  touchpoint u "U" by b
  touchpoint v "V" by a
}
  handoff t -> u by a
  handoff u -> v by b
}`;
    const settings = { "journey.config.json": '{ "rules": { "handoff-without-time": "info" } }' };
    const told = toldIn({ "a.journey": text, ...settings });
    expect(told).toEqual([
      '3 handoff-without-time: 2 handoffs have no time limit: from "T" to "U"; from "U" to "V". Add one to each, such as `within 1 h`.',
    ]);
    expect(toldIn({ "a.journey": text.replace("u -> v by b", "u -> v by b within 1 h"), ...settings })).toHaveLength(1);
  });
});

describe("the head of a map", () => {
  const headOf = (preset?: string) => {
    const settings = { "journey.config.json": preset === undefined ? "{}" : JSON.stringify({ preset }) };
    const [assessed] = journeysIn({ "a.journey": 'journey j "J" { stage s "S" { touchpoint t "T" } }', ...settings });
    if (!assessed) throw new Error("There is no journey.");
    const { header } = layoutMap({ ...assessed, findings: [] });
    return header.facts.map(({ name, value }) => `${name.lines.join(" ")}: ${value.lines.join(" ")}`);
  };

  it("says how it was checked unless that is the usual way", () => {
    expect(headOf("draft")).toContain("Checked as: draft");
    expect(headOf("strict")).toContain("Checked as: strict");
    for (const usual of [headOf(), headOf("recommended")]) expect(usual.join()).not.toContain("Checked");
  });
});
