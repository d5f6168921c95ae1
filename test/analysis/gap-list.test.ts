import { describe, expect, it } from "vitest";
import { gapList } from "../../src/analysis/gap-list.ts";
import { journeysIn } from "../helpers/texts.ts";

const TEXT = `owner o "O"
owner p "P"
metric wait "Wait" { unit time better lower }
source s "Log" { kind analytics }

journey j "J" by o {
  stage a "A" {
    touchpoint t "T" via web by p {
      moment-of-truth
      desired { wait <= 5 min }
      actual on 2026-10-22 from s { wait 20 min }
      actual on 2026-11-12 from s { wait 10 min }
      benchmark "They" on 2026-01-01 from s { wait <= 3 min }
    }
    touchpoint u "U" via web { desired "Calm" actual failing "Shouts" }
    touchpoint v "V" via web { desired "Known" }
    desired { wait <= 1 h }
    actual on 2026-11-01 { wait 2 h }
  }
  handoff t -> u by o { desired { wait <= 1 min } actual on 2026-11-01 from s { wait 2 min } }
  actual on 2026-11-01 from s { sequence u, t }
  opportunity one "One" by p { closes t.wait customer-value 5 business-value 5 effort 1 status planned }
  opportunity two "Two" { closes u customer-value 1 business-value 1 effort 5 }
}
journey k "K" by o {
  stage b "B" by o { touchpoint w "W" via web { expands j } }
}
`;

const listed = () => gapList(journeysIn(TEXT));

describe("the list of gaps", () => {
  it("says of each where it is, whose it is, and what is known of it", () => {
    const list = listed();
    expect(list.gaps.find(({ where, metric }) => where === "T" && metric === "Wait")).toMatchObject({
      journey: "J",
      kind: "metric",
      owner: "P",
      target: "<= 5 min",
      actual: "10 min",
      benchmark: "<= 3 min",
      source: "Log",
      date: "2026-11-12",
      age: 10,
      momentOfTruth: true,
      opportunities: ["One"],
    });
    expect(list.gaps.map(({ where, kind, metric, owner, actual }) => [where, kind, metric, owner, actual])).toEqual(
      expect.arrayContaining([
        ["U", "failing", undefined, undefined, "Shouts"],
        ["A", "metric", "Wait", "O", "2 h"],
        ["T → U", "metric", "Wait", "O", "2 min"],
        ["U → T", "sequence", undefined, "O", undefined],
      ]),
    );
    expect(list.gaps).toHaveLength(5);
  });

  it("has the worst first, and those without a weight last", () => {
    const list = listed();
    const severities = list.gaps.map(({ weight }) => weight?.severity ?? -1);
    expect(severities).toEqual(severities.toSorted((a, b) => b - a));
    expect(new Set(severities).size).toBeGreaterThan(1);
  });

  it("has what was never observed by itself", () => {
    const list = listed();
    expect(list.unknown.map(({ where, kind, age }) => [where, kind, age])).toEqual([["V", "unknown", undefined]]);
  });

  it("says which journeys open, and what is worst in them", () => {
    const list = listed();
    expect(list.below).toMatchObject([{ journey: "K", where: "W", opens: "J", worst: { journey: "J", where: "T" } }]);
    expect(list.below[0]?.worst?.severity).toBe(list.gaps[0]?.weight?.severity);
  });

  it("ranks opportunities, and names the one to start with", () => {
    const list = listed();
    expect(list.opportunities).toMatchObject([
      { title: "One", owner: "P", status: "planned", value: 5, effort: 1, gaps: 1, startHere: true },
      { title: "Two", owner: undefined, status: undefined, value: 1, effort: 5, gaps: 2, startHere: false },
    ]);
  });
});
