import { describe, expect, it } from "vitest";
import { findingsIn, journeysIn } from "../helpers/texts.ts";

const around = (body: string, org = ""): string =>
  `${org}owner o "O"\nsource log "Log" { kind analytics }\njourney j "J" by o {\n  stage s "S" by o {\n    touchpoint t "T" via web {\n${body}\n    }\n  }\n}\n`;

const messages = (text: string, rule: string): string[] => findingsIn(text, rule).map(({ message }) => message);

/** The gaps of the only touchpoint: kind, metric and shortfall in percent. */
function gaps(body: string | Record<string, string>, org = ""): string[] {
  const [assessed] = journeysIn(typeof body === "string" ? around(body, org) : body);
  return (assessed?.assessment.gaps ?? []).map(({ kind, target, shortfall }) =>
    [kind, target?.metric.name, shortfall === undefined ? undefined : `${Math.round(shortfall * 100)}%`]
      .filter((part) => part !== undefined)
      .join(" "),
  );
}

describe("a metric gap", () => {
  it.each([
    ["wait <= 5 min", "wait 5 min", []],
    ["wait < 5 min", "wait 5 min", ["metric wait 0%"]],
    ["wait <= 5 min", "wait 10 min", ["metric wait 50%"]],
    ["wait 300 s", "wait 5 min", []],
    ["wait <= 1 h", "wait 2 days", ["metric wait 98%"]],
    ["wait 5 min", "wait 1 min", []],
    ["contacts <= 0", "contacts 3", ["metric contacts 100%"]],
    ["emotion +1", "emotion -2", ["metric emotion 75%"]],
    ["emotion +1", "emotion +2", []],
    ["csat >= 4", "csat 3", ["metric csat 25%"]],
    ["csat = 4", "csat 5", ["metric csat 25%"]],
    ["conversion >= 40 %", "conversion 30 %", ["metric conversion 25%"]],
    ["cost <= 10 EUR", "cost 20 EUR", ["metric cost 50%"]],
    ["cost <= 10 EUR", "cost 20 USD", []],
    ["visits 100", "visits 150", ["metric visits 33%"]],
    ["sales >= 100", "sales 25", ["metric sales 75%"]],
    ["sales >= 100", "sales 0", ["metric sales 100%"]],
  ])("of desired %s and actual %s", (desired, actual, expected) => {
    const own = 'metric visits "Visits"\nmetric sales "Sales" { better higher }\n';
    expect(gaps(`desired { ${desired} }\nactual on 2026-09-30 { ${actual} }`, own)).toEqual(expected);
  });

  it("goes by the newest value of each metric, wherever it stands in the file", () => {
    const body =
      "actual on 2026-09-01 { wait 1 min  contacts 9 }\nactual on 2026-10-01 { wait 9 min }\nactual { wait 2 min }";
    expect(gaps(`desired { wait <= 3 min  contacts <= 3 }\n${body}`)).toEqual([
      "metric wait 67%",
      "metric contacts 67%",
    ]);
  });

  it("goes by a newer value of an `actuals` file", () => {
    const texts = {
      "j.journey": around("desired { wait <= 3 min }\nactual on 2026-09-01 { wait 9 min }"),
      "m.journey": "actuals j on 2026-10-01 from log { t { wait 1 min } }",
    };
    expect(gaps(texts)).toEqual([]);
  });

  it("says both values, how far they are apart, the source and the day", () => {
    const text = around("desired { wait <= 5 min }\nactual on 2026-09-30 from log { wait 10 min }");
    expect(messages(text, "gap-metric")).toEqual([
      'Wait at "T" is 10 min but should be <= 5 min (shortfall 50 %, Log, 2026-09-30).',
    ]);
  });
});

describe("an unknown", () => {
  it("is a gap without a shortfall, never a zero", () => {
    expect(gaps("desired { wait <= 5 min }")).toEqual(["unknown wait"]);
    expect(gaps("desired { wait <= 5 min  emotion +1 }\nactual on 2026-09-30 { emotion +1 }")).toEqual([
      "unknown wait",
    ]);
  });

  it("is what is desired in words alone and never observed", () => {
    expect(gaps('desired "It just works"')).toEqual(["unknown"]);
    expect(gaps('desired "It just works"\nactual "It does" on 2026-09-30')).toEqual([]);
  });

  it("is reported once for a touchpoint, more severely at a moment of truth", () => {
    const text = around("moment-of-truth\ndesired { wait <= 5 min  emotion +1 }");
    expect(messages(text, "gap-unknown")).toEqual([
      'Nobody has measured Wait and Emotion at "T", a moment of truth, although targets are set.',
    ]);
  });
});

describe("a deviation", () => {
  it("is a gap of its own beside the metrics", () => {
    expect(gaps("desired { wait <= 5 min }\nactual failing on 2026-09-30 { wait 10 min }")).toEqual([
      "failing 100%",
      "metric wait 50%",
    ]);
  });

  it("leaves nothing to measure when customers never get it", () => {
    expect(gaps("desired { wait <= 5 min }\nactual missing on 2026-09-30")).toEqual(["missing 100%"]);
  });

  it("ends with a newer observation in the journey, not with newer numbers", () => {
    const failing = "actual failing on 2026-09-01";
    expect(gaps(`${failing}\nactual "Works again" on 2026-10-01`)).toEqual([]);
    const measured = {
      "j.journey": around(failing),
      "m.journey": "actuals j on 2026-10-01 from log { t { wait 1 min } }",
    };
    expect(gaps(measured)).toEqual(["failing 100%"]);
  });

  it("begins with a newer entry of an `actuals` file that says so", () => {
    const texts = {
      "j.journey": around('actual "Works" on 2026-09-01'),
      "m.journey": 'actuals j on 2026-10-01 from log { t failing "Down since Monday" { } }',
    };
    expect(gaps(texts)).toEqual(["failing 100%"]);
  });
});
