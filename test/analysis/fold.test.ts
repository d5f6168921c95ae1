import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { TextProject } from "../../src/project/text-project.ts";
import { TODAY } from "../helpers/project.ts";
import { toldIn } from "../helpers/texts.ts";

const OWNER = 'owner o "O"\n';

/** A journey that was reviewed, whose touchpoints have these lines. */
const journey = (touchpoints: readonly string[], more = ""): string =>
  `${OWNER}journey j "J" by o {\n  ${more}\n  stage s "S" by o {\n${touchpoints.map((line, at) => `    touchpoint t${at} "T${at}" via web { ${line} }\n`).join("")}  }\n}\n`;

const UNDATED = "actual from x { contacts 1 }";
const SOURCES = 'source x "X" { kind analytics }\n';

describe("what stands often in a journey for one reason", () => {
  it("is told once, at the journey", () => {
    expect(toldIn(SOURCES + journey([UNDATED, UNDATED, UNDATED]))).toEqual([
      "3 actual-without-date: 3 observations have no date, so readers can't tell whether they are still current.",
    ]);
  });

  it("is told at its places up to twice, and with the preset strict", () => {
    const twice = toldIn(SOURCES + journey([UNDATED, UNDATED]));
    expect(twice.map((line) => line.split(":")[0])).toEqual(["6 actual-without-date", "7 actual-without-date"]);
    const text = SOURCES + journey([UNDATED, UNDATED, UNDATED]);
    const strict = toldIn({ "a.journey": text, "journey.config.json": '{ "preset": "strict" }' });
    expect(strict.filter((line) => line.includes("actual-without-date"))).toHaveLength(3);
  });

  it("leaves out what an element accepts, and all that the journey accepts", () => {
    const accept = 'accept actual-without-date "fine"';
    const [three] = toldIn(SOURCES + journey([UNDATED, UNDATED, UNDATED, `${accept} ${UNDATED}`]));
    expect(three).toContain("3 observations have no date");
    expect(toldIn(SOURCES + journey([UNDATED, UNDATED, `${accept} ${UNDATED}`]))).toHaveLength(2);
    expect(toldIn(SOURCES + journey([UNDATED, UNDATED, UNDATED], accept))).toEqual([]);
  });

  it("leads to its places, with one fix for all", () => {
    const project = new TextProject({ "a.journey": SOURCES + journey([UNDATED, UNDATED, UNDATED]) }, () => TODAY);
    const [told] = project.toldOf("a.journey");
    expect(told?.related.map(({ range }) => range.start.line + 1)).toEqual([6, 7, 8]);
    expect(told?.fixes?.map(({ title, steps }) => [title, steps.length])).toEqual([
      [`Date all observations today, ${TODAY}`, 3],
    ]);
  });

  it("is told apart by reason, and by journey", () => {
    const stale = (source: string) => `actual on 2025-01-01 from ${source} { contacts 1 }`;
    const text = `${SOURCES}source y "Y"\n${journey([stale("x"), stale("x"), stale("x"), stale("y"), stale("y")])}`;
    expect(toldIn(text).map((line) => line.split(":")[0])).toEqual([
      "4 stale-actual",
      "10 stale-actual",
      "11 stale-actual",
    ]);
    const two =
      SOURCES + journey([UNDATED, UNDATED]) + journey([UNDATED]).replace(OWNER, "").replace("journey j", "journey k");
    expect(toldIn(two)).toHaveLength(3);
  });

  it("names what is lost on one step once", () => {
    const names = 'context k "K"\ncontext l "L"\n';
    const text = `${names}${OWNER}journey j "J" by o { stage s "S" by o {
  touchpoint a "A" via web { gives k, l }
  touchpoint b "B" via phone { needs k, l }
} }`;
    expect(toldIn(text)).toEqual([
      '4 lost-context: Customers have to repeat 2 things because they are lost on the way from "A" to "B": "K" at "B"; "L" at "B". Declare a handoff there that carries them.',
    ]);
  });
});

describe("what only repeats another finding", () => {
  const MISSED = "desired { wait <= 5 min } actual on 2026-11-01 from x { wait 9 min }";

  it("is a remark there", () => {
    expect(toldIn(SOURCES + journey([MISSED]))).toEqual([
      '6 gap-metric: Wait at "T0" is 9 min but should be <= 5 min (shortfall 44 %, X, 2026-11-01). Nothing is planned for it.',
    ]);
    expect(toldIn(SOURCES + journey(['actual failing "No" on 2026-11-01 from x']))[0]).toMatch(
      /Nothing is planned for it\.$/,
    );
  });

  it("says of how many it is true where they are told together", () => {
    const planned = "opportunity p by o { closes t0.wait customer-value 4 business-value 4 effort 2 }";
    expect(toldIn(SOURCES + journey([MISSED, MISSED, MISSED], planned))[0]).toMatch(
      /^3 gap-metric: 3 targets are missed: .* Nothing is planned for 2 of them\.$/,
    );
  });

  it("stands alone where the other is accepted or off", () => {
    expect(toldIn(SOURCES + journey([`accept gap-metric "known" ${MISSED}`]))[0]).toContain("gap-without-opportunity");
    const off = {
      "a.journey": SOURCES + journey([MISSED]),
      "journey.config.json": '{ "rules": { "gap-metric": "off" } }',
    };
    expect(toldIn(off)[0]).toContain("gap-without-opportunity");
    const accepted = toldIn(SOURCES + journey([`accept gap-without-opportunity "later" ${MISSED}`]));
    expect(accepted).toHaveLength(1);
    expect(accepted[0]).not.toContain("planned");
  });
});

describe("a preset", () => {
  const text = journey(["desired { wait <= 5 min }", "actual { wait 5 min }"]);
  const rules = (settings: string) =>
    toldIn({ "a.journey": text, "journey.config.json": settings }).map((line) => line.split(/[ :]/)[1]);

  it("says how much is reported", () => {
    expect(rules('{ "preset": "draft" }')).toEqual([]);
    expect(rules("{}")).toEqual(["actual-without-source", "actual-without-date"]);
    expect(rules('{ "preset": "strict" }')).toEqual([
      "never-reviewed",
      "gap-unknown",
      "actual-without-source",
      "actual-without-date",
      "desired-missing",
    ]);
  });

  it("comes after levels and options of rules", () => {
    expect(rules('{ "preset": "draft", "rules": { "never-reviewed": "warning" } }')).toEqual(["never-reviewed"]);
    const sample = `${SOURCES}${journey(["actual on 2026-11-01 from x { sample 40 contacts 1 }"])}`;
    const option = '{ "rules": { "small-sample": { "minimum": 50 } } }';
    expect(toldIn({ "a.journey": sample, "journey.config.json": option })).toHaveLength(1);
    expect(toldIn(sample)).toEqual([]);
  });

  it("leaves acceptances alone of what it holds back, but not of what was turned off", () => {
    const accepting = text.replace('journey j "J" by o {', 'journey j "J" by o { accept never-reviewed "new"');
    expect(toldIn({ "a.journey": accepting, "journey.config.json": '{ "preset": "draft" }' })).toEqual([]);
    const off = '{ "preset": "draft", "rules": { "never-reviewed": "off" } }';
    expect(toldIn({ "a.journey": accepting, "journey.config.json": off })[0]).toContain("useless-acceptance");
  });
});

describe("a first draft", () => {
  const folder = path.resolve(import.meta.dirname, "../drafts");

  it.each(readdirSync(folder))("has at most 5 findings for ten touchpoints, and no error of spelling: %s", (name) => {
    const project = new TextProject({ [name]: readFileSync(path.join(folder, name), "utf8") }, () => TODAY);
    const touchpoints = project
      .of(name)
      .journeys.flatMap(({ journey: { stages } }) => stages.flatMap((stage) => stage.touchpoints)).length;
    const told = project.toldOf(name);
    expect(told.length).toBeLessThanOrEqual(touchpoints / 2);
    expect(told.map(({ rule }) => rule)).not.toContain("syntax");
    expect(new Set(told.map(({ message }) => message)).size).toBe(told.length);
  });
});

describe("what has one cause", () => {
  it("is told once for two ways to the same touchpoint", () => {
    const text = `owner o "O"\nowner p "P"\njourney j "J" by o { stage s "S" {
  touchpoint a "A" by o { then b "x"  then b "y" }
  touchpoint b "B" by p
} }`;
    expect(toldIn(text).filter((line) => line.includes("unowned-handoff"))).toHaveLength(1);
    const self = text
      .replace("by p", "by o")
      .replace("{ stage", "{ handoff a -> b by o  stage")
      .replaceAll("by o {", "via web by o {")
      .replace('"B" by o', '"B" via web by o')
      .replace('"J" via web', '"J"');
    expect(toldIn(self).filter((line) => line.includes("self-handoff"))).toHaveLength(1);
  });

  it("is told once for a day that does not exist, and for an interval that is none", () => {
    const block = {
      "a.journey": journey([""]),
      "b.journey": "actuals j on 2026-02-30 from x {\n  t0 { contacts 1 }\n}",
      "x.journey": SOURCES,
    };
    expect(toldIn(block).map((line) => line.split(":")[0])).toEqual(["1 invalid-date"]);
    for (const every of ["90", "9000 years"]) {
      const text = journey([""]).replace("  \n", `  reviewed 2025-01-01 every ${every}\n`);
      expect(toldIn(text).map((line) => line.split(":")[0])).toEqual(["3 invalid-value"]);
    }
  });
});
