import { describe, expect, it } from "vitest";
import { knownBy } from "../../src/model/known-by.ts";
import { fileIn, findingsIn, fixesIn, journeysIn } from "../helpers/texts.ts";

const DATED = `journey j "J" {
  reviewed 2031-01-01 every 30 days
  desired { nps 10 }
  actual on 2062-11-02 { nps -10 }
  stage s {
    desired { duration <= 1 h }
    benchmark on 2027-01-01 { duration 10 min }
    touchpoint t {
      desired { wait <= 5 min }
      actual on 2026-11-02 { wait 9 min }
      actual failing on 2062-11-02 { wait 1 min }
    }
    touchpoint u
  }
  handoff t -> u { desired { wait <= 1 h }  actual on 2026-11-23 { wait 2 h } }
}
`;

describe("what is dated after today", () => {
  it("is told once for each date", () => {
    const found = findingsIn(DATED, "future-date");
    expect(found.map(({ range, severity }) => [range.start.line + 1, severity])).toEqual([
      [2, "error"],
      [4, "error"],
      [7, "error"],
      [11, "error"],
      [15, "error"],
    ]);
  });

  it("is not used: not as the newest value, a trend, a deviation, a benchmark, or the day of the review", () => {
    const [{ journey, assessment }] = journeysIn(DATED) as [ReturnType<typeof journeysIn>[number]];
    expect(assessment.readings.map(({ measure, trend, benchmark }) => [measure?.value.text, trend, benchmark])).toEqual(
      [
        [undefined, undefined, undefined],
        [undefined, undefined, undefined],
        ["9 min", undefined, undefined],
        [undefined, undefined, undefined],
      ],
    );
    expect(assessment.gaps.map(({ kind }) => kind)).not.toContain("failing");
    expect(journey.reviewed?.date).toBeUndefined();
    expect(assessment.reviewDays).toBe(30);
    expect(findingsIn(DATED, "never-reviewed")).toEqual([]);
  });

  it("is told once for a block of observations, and for an entry with a day of its own", () => {
    const texts = {
      "main.journey":
        "journey j {\n  stage s {\n    touchpoint t { desired { wait <= 5 min } }\n    touchpoint u\n  }\n}\n",
      "j.actuals.journey":
        "actuals j on 2027-01-01 {\n  nps 3\n  t { wait 9 min }\n  u { on 2026-11-01  wait 1 min }\n}\nactuals j on 2026-10-01 {\n  t { on 2030-01-01  wait 9 h }\n}\n",
    };
    expect(findingsIn(texts, "future-date").map(({ range }) => range.start.line + 1)).toEqual([1, 7]);
    const measured = journeysIn(texts)[0]?.assessment.readings.map(({ measure }) => measure?.value.text);
    expect(measured).toEqual([undefined, "1 min"]);
  });

  it("can be today, but not tomorrow", () => {
    const on = (day: string) => `journey j { stage s { touchpoint t { actual on ${day} { wait 1 min } } } }`;
    expect(findingsIn(on("2026-11-22"), "future-date")).toEqual([]);
    expect(findingsIn(on("2026-11-23"), "future-date")).toHaveLength(1);
  });

  it("can be the due day of an opportunity, and the last day of an acceptance", () => {
    const text =
      'journey j { opportunity o { due 2031-01-01 } accept never-reviewed "later" until 2031-01-01 stage s { touchpoint t } }';
    expect(findingsIn(text, "future-date")).toEqual([]);
  });

  it("offers the last such day that has been, and today", () => {
    const on = (day: string) => `journey j { stage s { touchpoint t { actual on ${day} { wait 1 min } } } }`;
    const titles = (day: string) => fixesIn(on(day), "future-date").map(([title]) => title);
    expect(titles("2062-11-02")).toEqual(["Write 2026-11-02", "Write today's date, 2026-11-22"]);
    expect(titles("2026-12-24")).toEqual(["Write 2025-12-24", "Write today's date, 2026-11-22"]);
    expect(titles("2027-11-22")).toEqual(["Write today's date, 2026-11-22"]);
    expect(titles("2028-02-29")).toEqual(["Write today's date, 2026-11-22"]);
  });
});

describe("a journey as it is known on a day", () => {
  it("is the very same journey when nothing in it is dated later", () => {
    const [journey] = fileIn(DATED).journeys;
    if (!journey) throw new Error("There is no journey.");
    expect(knownBy(journey, "2070-01-01")).toBe(journey);
    const then = knownBy(journey, "2026-11-22");
    expect(then).not.toBe(journey);
    expect(knownBy(then, "2026-11-22")).toBe(then);
    expect(then.stages[0]?.touchpoints[1]).toBe(journey.stages[0]?.touchpoints[1]);
  });
});
