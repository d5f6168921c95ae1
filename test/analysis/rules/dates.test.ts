import { describe, expect, it } from "vitest";
import { TODAY } from "../../helpers/project.ts";
import { expectFound, findingsIn, fixesIn, relatedIn } from "../../helpers/texts.ts";

const said = (text: string | Record<string, string>, rule: string): string[] =>
  findingsIn(text, rule).map(({ message }) => message);

/** A day so many days before the one that counts as today. */
function daysAgo(days: number): string {
  return new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
}

describe("stale-actual", () => {
  const observed = (days: number, reviewed = ""): string =>
    `journey j "J" {\n  ${reviewed}\n  actual on ${daysAgo(days)} { nps 1 }\n}`;

  it.each([
    [180, "", []],
    [
      181,
      "",
      [
        `What is known about the journey "J" is 181 days old (${daysAgo(181)}), older than the journey's review interval of 180 days. Measure it again.`,
      ],
    ],
    [30, "reviewed 2026-11-01 every 30 days", []],
    [
      31,
      "reviewed 2026-11-01 every 30 days",
      [
        `What is known about the journey "J" is 31 days old (${daysAgo(31)}), older than the journey's review interval of 30 days. Measure it again.`,
      ],
    ],
    [
      2,
      "reviewed 2026-11-01 every 1 days",
      [
        `What is known about the journey "J" is 2 days old (${daysAgo(2)}), older than the journey's review interval of 1 day. Measure it again.`,
      ],
    ],
    [
      8,
      "reviewed 2026-11-01 every 1 weeks",
      [
        `What is known about the journey "J" is 8 days old (${daysAgo(8)}), older than the journey's review interval of 7 days. Measure it again.`,
      ],
    ],
    [
      181,
      "reviewed 2026-11-01",
      [
        `What is known about the journey "J" is 181 days old (${daysAgo(181)}), older than the journey's review interval of 180 days. Measure it again.`,
      ],
    ],
    [180, "reviewed 2026-11-01 every 0 days", []],
    [180, "reviewed 2026-11-01 every 3", []],
  ])("after %i days with %j", (days, reviewed, messages) => {
    expect(said(observed(days, reviewed), "stale-actual")).toEqual(messages);
  });

  it("goes by the project's interval where the journey has none", () => {
    const texts = { "journey.config.json": '{ "reviewEvery": "10 days" }', "a.journey": observed(11) };
    expect(said(texts, "stale-actual")).toHaveLength(1);
    expect(said({ ...texts, "a.journey": observed(10) }, "stale-actual")).toEqual([]);
    expect(said({ ...texts, "a.journey": observed(11, "reviewed 2026-11-01 every 20 days") }, "stale-actual")).toEqual(
      [],
    );
  });

  it("is a warning at current observations of all elements, undated ones aside", () => {
    expectFound(
      `
journey j "J" {
  stage s "S" {
    actual on 2026-01-01 { csat 3 }
//  ^^^^^^ warning
    touchpoint t "T" {
      actual on 2026-02-01 { wait 1 min }
//    ^^^^^^ warning
      actual on 2026-01-01 { wait 2 min }
      actual { contacts 1 }
    }
  }
  handoff t -> t {
    actual on 2026-01-01 { wait 1 min }
//  ^^^^^^ warning
  }
}`,
      "stale-actual",
    );
  });

  it("leads to an observation in another file", () => {
    const texts = { "a.journey": 'journey j "J"', "b.journey": "actuals j on 2026-01-01 {\n  nps 1\n}" };
    expect(findingsIn(texts, "stale-actual")).toMatchObject([{ range: { start: { line: 0, character: 8 } } }]);
    expect(relatedIn(texts, "stale-actual")).toEqual([["b.journey 1 actuals: The observation itself"]]);
  });
});

describe("review-due", () => {
  const due = (days: number, every = ""): string => `journey j "J" {\n  reviewed ${daysAgo(days)}${every}\n}`;

  it.each([
    [180, "", undefined],
    [181, "", "180 days"],
    [7, " every 1 weeks", undefined],
    [8, " every 1 weeks", "7 days"],
    [2, " every 1 days", "1 day"],
    [2, " every 36 h", "36 h"],
  ])("after %i days with%s", (days, every, after) => {
    const found = findingsIn(due(days, every), "review-due");
    const by = after?.match(/day$|h$/) ? daysAgo(days - 1) : daysAgo(1);
    const message = `The journey "J" was due for review by ${by}, ${after} after the last one on ${daysAgo(days)}. Go through it, then update the date: \`reviewed ${TODAY}\`.`;
    expect(found.map((finding) => [finding.severity, finding.message])).toEqual(
      after === undefined ? [] : [["warning", message]],
    );
  });

  it("is at the line of the review, and sets it to today with the interval as it was", () => {
    expect(findingsIn(due(400), "review-due")).toMatchObject([{ range: { start: { line: 1, character: 2 } } }]);
    expect(fixesIn(due(400), "review-due")).toEqual([
      ["Mark the journey as reviewed today", `- reviewed ${daysAgo(400)}`, `+ reviewed ${TODAY}`],
    ]);
    expect(fixesIn(due(400, " every 1 weeks"), "review-due")).toEqual([
      [
        "Mark the journey as reviewed today",
        `- reviewed ${daysAgo(400)} every 1 weeks`,
        `+ reviewed ${TODAY} every 1 weeks`,
      ],
    ]);
  });

  it("goes by the project's interval where the journey has none", () => {
    const settings = { "journey.config.json": '{ "reviewEvery": "2 days" }' };
    expect(said({ ...settings, "a.journey": due(3) }, "review-due")).toHaveLength(1);
    expect(said({ ...settings, "a.journey": due(2) }, "review-due")).toEqual([]);
  });

  it("is silent where the day can't be read", () => {
    expect(said('journey j "J" {\n  reviewed 2026-02-30\n}', "review-due")).toEqual([]);
    expect(said('journey j "J" {\n  reviewed 2026-02-30\n}', "never-reviewed")).toEqual([]);
  });
});

describe("never-reviewed", () => {
  it("adds a review of today as the first line of the journey", () => {
    const text = 'journey j "J" {\n  goal "G"\n}\njourney k "K" { reviewed 2026-11-01 }';
    expect(findingsIn(text, "never-reviewed")).toMatchObject([
      {
        severity: "info",
        message: `The journey "J" has no review date. Go through it with the owners of its parts, then add \`reviewed ${TODAY}\`.`,
        range: { start: { line: 0, character: 8 } },
      },
    ]);
    expect(fixesIn(text, "never-reviewed")).toEqual([
      ["Mark the journey as reviewed today", `+ reviewed ${TODAY} every 90 days`],
    ]);
  });
});

describe("overdue-opportunity", () => {
  it.each([
    [0, ""],
    [-1, ""],
    [1, "1 day"],
    [2, "2 days"],
  ])("%i days after its day", (days, late) => {
    const day = daysAgo(days);
    const found = said(`journey j "J" {\n  opportunity a "A" { due ${day} }\n}`, "overdue-opportunity");
    expect(found).toEqual(
      late === ""
        ? []
        : [`"A" was due on ${day}, ${late} ago. Set \`status done\` or \`status dropped\`, or agree on a new date.`],
    );
  });
});

describe("invalid-date", () => {
  it("is an error at the date, which then counts as none, but not as a missing one", () => {
    expectFound(
      `
journey j "J" {
  actual on 2026-02-30 { nps 1 }
//          ^^^^^^^^^^ error
  opportunity a "A" { due 2025-13-01 }
//                        ^^^^^^^^^^ error
}`,
      "invalid-date",
    );
    const text = 'journey j "J" {\n  actual on 2026-02-30 { nps 1 }\n  actual { csat 1 }\n}';
    expect(findingsIn(text, "actual-without-date").map(({ range }) => range.start.line)).toEqual([2]);
    expect(findingsIn(text, "actual-without-source").map(({ range }) => range.start.line)).toEqual([1, 2]);
  });
});

describe("actual-without-date and actual-without-source", () => {
  it("say what is missing, at the head of each observation", () => {
    const text = 'journey j "J" {\n  actual failing { nps 1 }\n}';
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 16 } };
    expect(findingsIn(text).filter(({ rule }) => rule.startsWith("actual-without"))).toMatchObject([
      {
        rule: "actual-without-source",
        severity: "info",
        message:
          "This observation has no source. Add `from` and a source, even if it is only an assumption: until then it counts as one.",
        range,
      },
      {
        rule: "actual-without-date",
        severity: "info",
        message:
          "This observation has no date. Add one, such as `on 2026-09-30`, so that readers can tell whether it is still current.",
        range,
      },
    ]);
  });

  it.each([
    ["actuals j {\n}", 0],
    ["actuals j {\n  t { }\n}", 0],
    ["actuals j {\n  nps 1\n}", 1],
    ["actuals j {\n  t { wait 1 min }\n  u { wait 2 min }\n}", 1],
    ['actuals j {\n  t failing "Down" { }\n}', 1],
    ['actuals j {\n  t "Slow" { }\n}', 1],
    ["actuals j {\n  sequence t, u\n}", 1],
    ["actuals j on 2026-01-01 {\n  t { wait 1 min }\n}", 0],
    ["actuals j on 2026-02-30 {\n  nps 1\n}", 0],
  ])("find so much without a date in %j: %i", (text, found) => {
    expect(said(text, "actual-without-date")).toHaveLength(found);
  });
});
