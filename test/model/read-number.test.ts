import { describe, expect, it } from "vitest";
import { readingsOf } from "../../src/model/read-number.ts";
import { findingsIn, fixesIn, journeysIn } from "../helpers/texts.ts";

describe("a number that is written plainly", () => {
  it.each(["0", "7", "1250", "1.25", "1.250", "0.5", "007"])("is read as it is: %s", (text) => {
    expect(readingsOf(text)).toBeUndefined();
  });
});

describe("a number with separators or a decimal comma", () => {
  it.each([
    ["1,5", ["1.5"], "with a decimal point"],
    ["4,50", ["4.5"], "with a decimal point"],
    ["0,250", ["0.25"], "with a decimal point"],
    ["1250,500", ["1250.5"], "with a decimal point"],
    ["1,2500", ["1.25"], "with a decimal point"],
    ["1'250", ["1250"], "without separators"],
    ["1’250", ["1250"], "without separators"],
    ["1 250", ["1250"], "without separators"],
    ["12\u202f500", ["12500"], "without separators"],
    ["1\u00a0250\u00a0000", ["1250000"], "without separators"],
    ["1_250", ["1250"], "without separators"],
    ["1,250,000", ["1250000"], "without separators"],
    ["1.250.000", ["1250000"], "without separators"],
    ["1,25,000", ["125000"], "without separators"],
    ["1.250,5", ["1250.5"], "without separators and with a decimal point"],
    ["1,250.5", ["1250.5"], "without separators"],
    ["1'250.50", ["1250.5"], "without separators"],
    ["1 250,75", ["1250.75"], "without separators and with a decimal point"],
    ["1 250,500", ["1250.5"], "without separators and with a decimal point"],
    ["١٢", ["12"], "in the digits 0 to 9"],
    ["१२५०", ["1250"], "in the digits 0 to 9"],
    ["１２．５".replace("．", "."), ["12.5"], "in the digits 0 to 9"],
    ["١٬٢٥٠٫٥", ["1250.5"], "in the digits 0 to 9, without separators and with a decimal point"],
    ["١٫٢٥٠", ["1.25"], "in the digits 0 to 9 and with a decimal point"],
    ["𝟏𝟐", ["12"], "in the digits 0 to 9"],
  ])("means one number: %s", (text, plain, how) => {
    expect(readingsOf(text)).toEqual({ plain, how });
  });

  it.each([
    ["1,250", ["1250", "1.25"]],
    ["12,000", ["12000", "12"]],
    ["999,999", ["999999", "999.999"]],
    ["１,２５０", ["1250", "1.25"]],
  ])("can mean two numbers: %s", (text, plain) => {
    expect(readingsOf(text)?.plain).toEqual(plain);
  });

  it.each(["1,2,3", "1.2.3", "1'25", "1_2", "1,25.5,3", "0'250"])("can mean nothing: %s", (text) => {
    expect(readingsOf(text)?.plain).toEqual([]);
  });
});

describe("such a number in a journey", () => {
  const measured = (value: string) => `journey j { stage s { touchpoint t { actual { ${value} } } } }`;
  const said = (value: string) => findingsIn(measured(value), "invalid-value").map(({ message }) => message);
  const fixes = (value: string) => fixesIn(measured(value), "invalid-value").map(([title]) => title);
  const values = (value: string) =>
    journeysIn(measured(value))[0]?.assessment.readings.map(({ measure }) => measure?.value.text);

  it("is asked about where it can mean two, and is not used until then", () => {
    expect(said("cost 1,250 EUR")).toEqual([
      "1,250 EUR can mean 1250 EUR or 1.25 EUR. Write the one that is meant; until then it is not used.",
    ]);
    expect(fixes("cost 1,250 EUR")).toEqual(["Write 1250 EUR", "Write 1.25 EUR"]);
    expect(values("cost 1,250 EUR")).toEqual([]);
    expect(fixes("sample 12,000 wait 5 min")).toEqual(["Write 12000", "Write 12"]);
    expect(values("sample 12,000 wait 5 min")).toEqual(["5 min"]);
    expect(fixes("emotion -1,000")).toEqual(["Write -1000", "Write -1"]);
  });

  it("is told how to write where it means one, and is used", () => {
    expect(said("wait 1,5 h")).toEqual(["Write 1,5 h with a decimal point: 1.5 h."]);
    expect(fixes("wait 1,5h")).toEqual(["Write 1.5 h"]);
    expect(values("wait 1,5 h")).toEqual(["1.5 h"]);
    expect(said("cost 1.250,5 EUR")).toEqual([
      "Write 1.250,5 EUR without separators and with a decimal point: 1250.5 EUR.",
    ]);
    expect(values("cost 1'250 EUR  wait 1 250 min  contacts 2")).toEqual(["1250 EUR", "1250 min", "2"]);
    expect(said("wait ١٢ min")).toEqual(["Write ١٢ min in the digits 0 to 9: 12 min."]);
    expect(values("wait １２ min")).toEqual(["12 min"]);
  });

  it("is no number where it can mean none", () => {
    expect(said("contacts 1,2,3")).toEqual(["1,2,3 is not a number. Write one such as 1250 or 1.25."]);
  });

  it("leaves numbers beside one another alone", () => {
    expect(said("wait 5 min contacts 100 emotion 2")).toEqual([]);
    expect(findingsIn("metric m { unit count scale 1 .. 500 }", "syntax")).toEqual([]);
    expect(findingsIn(`journey j { reviewed 2026-11-01 every 100 days }`, "syntax")).toEqual([]);
  });
});
