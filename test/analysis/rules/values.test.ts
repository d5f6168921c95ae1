import { describe, expect, it } from "vitest";
import { expectFound, findingsIn, relatedIn } from "../../helpers/texts.ts";

const OWN = 'metric visits "Visits"\nmetric price "Price" { unit money }\nmetric grade "Grade" { scale 1 .. 6 }\n';

/** A journey with a touchpoint; the first line of the text is the first line in it. */
const around = (body: string): string =>
  `${OWN}journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n${body}\n    }\n  }\n}\n`;

/** What a rule says in the only touchpoint. */
const said = (body: string, rule: string): string[] => findingsIn(around(body), rule).map(({ message }) => message);

describe("unit-mismatch", () => {
  it.each([
    ["wait 5", "Wait is a time, such as 5 min, but 5 has no unit."],
    ["wait 5 %", "Wait is a time, such as 5 min, but 5 % is a percentage."],
    ["wait 5 EUR", "Wait is a time, such as 5 min, but 5 EUR is money."],
    ["contacts 5 min", "Contacts is a number without a unit, but 5 min is a time."],
    ["conversion 5", "Conversion is a percentage, such as 40 %, but 5 has no unit."],
    ["price 5", "Price is an amount of money, such as 12.50 EUR, but 5 has no unit."],
  ])("reports a value of %s", (line, message) => {
    expect(said(`desired { ${line} }`, "unit-mismatch")).toEqual([message]);
  });

  it.each(["wait 5 h", "contacts 5", "conversion 5 %", "price 5 USD", "unheard-of 5 min"])("passes %s", (line) => {
    expect(said(`desired { ${line} }`, "unit-mismatch")).toEqual([]);
  });

  it("reports values wherever they are, at the value", () => {
    const journey = `
journey j "J" {
  desired { contacts 1 min }
//                   ^^^^^ error
  actual { contacts 2 min }
//                  ^^^^^ error
  stage s "S" {
    benchmark { contacts 3 min }
//                       ^^^^^ error
    touchpoint t "T" { desired { contacts 4 min } }
//                                        ^^^^^ error
  }
  handoff t -> t { actual { contacts 5 min } }
//                                   ^^^^^ error
}`;
    const actuals = `
actuals j {
  contacts 6 min
//         ^^^^^ error
  t { contacts 7 min  wait 1 min }
//             ^^^^^ error
}`;
    expectFound({ "a.journey": journey, "b.journey": actuals }, "unit-mismatch");
  });

  it("reports two currencies at the target, and leads to the measured value", () => {
    const body = "desired { price <= 5 EUR }\nactual { price 6 USD }";
    expect(said(body, "unit-mismatch")).toEqual([
      "Price can't be compared: the target is 5 EUR, but 6 USD was measured.",
    ]);
    expect(findingsIn(around(body), "unit-mismatch").map(({ range, severity }) => [severity, range.start])).toEqual([
      ["error", { line: 6, character: 19 }],
    ]);
    expect(relatedIn(around(body), "unit-mismatch")).toEqual([["8 6 USD: The measured value"]]);
    const elsewhere = {
      "a.journey": around("desired { price <= 5 EUR }"),
      "b.journey": "actuals j {\n  t { price 6 USD }\n}",
    };
    expect(relatedIn(elsewhere, "unit-mismatch")).toEqual([["b.journey 2 6 USD: The measured value"]]);
  });

  it("reports two values of a metric that nobody declared, with what each of them is", () => {
    expect(said("desired { unheard-of 5 min }\nactual { unheard-of 5 % }", "unit-mismatch")).toEqual([
      "unheard-of can't be compared: the target 5 min is a time, but the measured 5 % is a percentage.",
    ]);
    expect(said("desired { unheard-of 5 min }\nactual { unheard-of 5 h }", "unit-mismatch")).toEqual([]);
  });

  it.each([
    ["desired { wait 5 }\nactual { wait 6 min }", ["Wait is a time, such as 5 min, but 5 has no unit."]],
    ["desired { wait 5 min }\nactual { wait 6 }", ["Wait is a time, such as 5 min, but 6 has no unit."]],
  ])("does not compare what is of the wrong kind by itself: %s", (body, messages) => {
    expect(said(body, "unit-mismatch")).toEqual(messages);
  });
});

describe("invalid-value", () => {
  it.each([
    ["grade 1", []],
    ["grade 6", []],
    ["grade 0.9", ["0.9 is off the scale of Grade, which runs from 1 to 6."]],
    ["grade 6.1", ["6.1 is off the scale of Grade, which runs from 1 to 6."]],
    ["visits -1", []],
    ["visits 1000", []],
    ["grade 7 min", []],
    ["conversion 101 %", ["101 % is off the scale of Conversion, which runs from 0 % to 100 %."]],
  ])("compares %s with the scale of its metric", (line, messages) => {
    expect(said(`desired { ${line} }`, "invalid-value")).toEqual(messages);
    expect(said(`actual { ${line} }`, "invalid-value")).toEqual(messages);
  });

  it("is an error at the value, or at what can't be read as one", () => {
    expectFound(
      `
journey j "J" {
  desired { emotion +3 }
//                  ^^ error
  opportunity o "O" {
    effort 6
//         ^ error
    customer-value 0
//                 ^ error
    business-value 5
  }
}`,
      "invalid-value",
    );
  });
});

describe("conflicting-actuals", () => {
  it("reports a second value of a metric on a day, and leads to the first", () => {
    const text = around(`
      actual on 2026-09-30 { wait 5 min  contacts 2 }
      actual on 2026-09-30 { wait 6 min  contacts 2 }
//                           ^^^^^^^^^^ warning: Wait at "T" has two values for 2026-09-30: 5 min and 6 min. Only the first one counts; keep one of them.
      actual on 2026-09-29 { wait 7 min }
      actual on 2026-09-30 { wait 300 s }
      actual { wait 8 min }
      actual { wait 9 min }
      actual on 2026-09-30 { wait 10 min }
//                           ^^^^^^^^^^^ warning: Wait at "T" has two values for 2026-09-30: 5 min and 10 min. Only the first one counts; keep one of them.
`);
    expectFound(text, "conflicting-actuals");
    expect(relatedIn(text, "conflicting-actuals")).toEqual([
      ["8 wait 5 min: 5 min here"],
      ["8 wait 5 min: 5 min here"],
    ]);
  });

  it("reports values of another file at the element, and leads to both", () => {
    const texts = {
      "a.journey": around("actual on 2026-09-30 { wait 5 min }"),
      "b.journey": "actuals j on 2026-09-30 {\n  t { wait 6 min }\n}",
    };
    const [found] = findingsIn(texts, "conflicting-actuals");
    expect(found).toMatchObject({ range: { start: { line: 5, character: 15 } } });
    expect(relatedIn(texts, "conflicting-actuals")).toEqual([
      ["7 wait 5 min: 5 min here", "b.journey 2 wait 6 min: 6 min here"],
    ]);
  });
});

describe("small-sample", () => {
  it("reports the current observations with fewer cases than the project wants", () => {
    const texts = around(`
      actual on 2026-09-30 { sample 29  wait 1 min }
//    ^^^^^^ info: What is known about "T" is based on 29 cases. Fewer than 30 are no more than a hint.
      actual on 2026-09-29 { sample 30  contacts 1 }
      actual on 2026-09-28 { sample 1  emotion +1 }
//    ^^^^^^ info: What is known about "T" is based on 1 case. Fewer than 30 are no more than a hint.
      actual on 2026-09-27 { sample 2  emotion +1 }
      actual on 2026-09-26 { csat 1 }
`);
    expectFound(texts, "small-sample");
    const settings = '{ "rules": { "small-sample": { "minimum": 2 } } }';
    const found = findingsIn({ "journey.config.json": settings, "a.journey": texts }, "small-sample");
    expect(found.map(({ message }) => message)).toEqual([
      'What is known about "T" is based on 1 case. Fewer than 2 are no more than a hint.',
    ]);
  });

  it("reports an observation of another file at the element, and leads to it", () => {
    const texts = { "a.journey": around(""), "b.journey": "actuals j {\n  s { sample 3  csat 4 }\n}" };
    expect(findingsIn(texts, "small-sample").map(({ message, range }) => [message, range.start.line])).toEqual([
      ['What is known about the stage "S" is based on 3 cases. Fewer than 30 are no more than a hint.', 4],
    ]);
    expect(relatedIn(texts, "small-sample")).toEqual([["b.journey 2 s: The observation itself"]]);
  });
});
