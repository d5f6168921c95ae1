import { describe, expect, it } from "vitest";
import { findingsIn } from "../../helpers/texts.ts";

const count = (body: string, rule: string, more = ""): number =>
  findingsIn(`${more}journey j "J" { stage s "S" { touchpoint t "T" { ${body} } } }`, rule).length;

describe("conflicting-targets", () => {
  it.each([
    ["desired { wait <= 5 min  wait <= 10 min }", 1],
    ["desired { wait <= 5 min } desired { wait 10 min }", 1],
    ["desired { wait <= 300 s  wait <= 5 min }", 0],
    ["desired { wait <= 5 min  wait <= 5 min }", 0],
    ["desired { wait >= 1 min  wait <= 5 min }", 0],
    ["desired { wait >= 6 min  wait <= 5 min }", 1],
    ["desired { contacts = 1  contacts <= 2 }", 1],
    ["desired { cost <= 5 EUR  cost <= 5 USD }", 1],
    ["desired { emotion +1  emotion +2  emotion 0 }", 2],
    ["benchmark { wait <= 5 min  wait <= 6 min }", 1],
    ["desired { wait <= 5 min } benchmark { wait <= 2 min }", 0],
  ])("in %s: %i", (body, expected) => {
    expect(count(body, "conflicting-targets")).toBe(expected);
  });
});

describe("conflicting-actuals", () => {
  it.each([
    ["actual on 2026-09-01 { cost 5 EUR } actual on 2026-09-01 { cost 5 USD }", 1],
    ["actual on 2026-09-01 { cost 5 EUR } actual on 2026-09-01 { cost 6 USD }", 1],
    ["actual on 2026-09-01 { cost 5 EUR } actual on 2026-09-01 { cost 5 EUR }", 0],
    ["actual on 2026-09-01 { wait 60 min } actual on 2026-09-01 { wait 1 h }", 0],
  ])("in %s: %i", (body, expected) => {
    expect(count(body, "conflicting-actuals")).toBe(expected);
  });
});
