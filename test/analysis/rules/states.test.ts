import { describe, expect, it } from "vitest";
import { expectFound, findingsIn, relatedIn } from "../../helpers/texts.ts";

const NAMES = 'source log "Log" { kind analytics }\n';

/** A journey with a touchpoint; the first line of the text is the first line in it. */
const around = (body: string): string =>
  `${NAMES}journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n${body}\n    }\n  }\n}\n`;

const said = (text: string | Record<string, string>, rule: string): string[] =>
  findingsIn(text, rule).map(({ message }) => message);

describe("gap-metric", () => {
  it.each([
    ["", ""],
    [" on 2026-09-30", ", 2026-09-30"],
    [" from log", ", Log"],
    [" on 2026-09-30 from log", ", Log, 2026-09-30"],
  ])("says where an observation%s comes from", (head, evidence) => {
    const text = around(`desired { wait <= 5 min }\nactual${head} { wait 20 min }`);
    expect(said(text, "gap-metric")).toEqual([
      `Wait at "T" is 20 min but should be <= 5 min (shortfall 75 %${evidence}).`,
    ]);
  });

  it.each([
    ["error-rate <= 1 %", "error-rate 2.1 %", "52 %"],
    ["error-rate <= 0.5 %", "error-rate 0.9 %", "44 %"],
    ["wait <= 5 min", "wait 5.01 min", "under 1 %"],
  ])("of %s and %s says how far off it is: %s", (desired, actual, far) => {
    const [message] = said(around(`desired { ${desired} }\nactual { ${actual} }`), "gap-metric");
    expect(message).toContain(`(shortfall ${far})`);
  });

  it("is a warning at the target and leads to what was observed, in whatever file", () => {
    const text = around(`
      desired { wait 5 min }
//              ^^^^^^^^^^ warning: Wait at "T" is 15 min but should be 5 min (shortfall 67 %).
      actual { wait 15 min }`);
    expectFound(text, "gap-metric");
    expect(relatedIn(text, "gap-metric")).toEqual([["7 wait 15 min: What was observed"]]);
    const elsewhere = {
      "a.journey": around("desired { wait 5 min }"),
      "b.journey": "actuals j {\n  t { wait 9 min }\n}",
    };
    expect(relatedIn(elsewhere, "gap-metric")).toEqual([["b.journey 2 wait 9 min: What was observed"]]);
  });
});

describe("gap-missing, gap-failing and gap-ad-hoc", () => {
  it("name the element and repeat what was observed", () => {
    expectFound(
      `
owner o "O"
journey j "J" by o {
  actual missing "Nobody comes"
//^^^^^^^^^^^^^^ error gap-missing: Customers never get the journey "J": Nobody comes.
  stage s "S" {
    actual failing
//  ^^^^^^^^^^^^^^ error gap-failing: The stage "S" fails for customers.
    by o
    touchpoint t "T" {
      actual failing "Breaks"
//    ^^^^^^^^^^^^^^ error gap-failing: "T" fails for customers: Breaks.
    }
    touchpoint u "U" {
      actual missing
//    ^^^^^^^^^^^^^^ error gap-missing: Customers never get "U".
    }
  }
  handoff t -> u {
    actual ad-hoc "By mail"
//  ^^^^^^^^^^^^^ warning gap-ad-hoc: Nobody planned what happens in the handoff from "T" to "U": By mail.
  }
}`,
    );
  });
});

describe("gap-sequence", () => {
  it("reports each observed step that the flow does not have, and leads to where it starts", () => {
    const text = `
journey j "J" {
  actual { sequence a, c, b, c }
//                     ^ warning: Customers go from "A" to "C", but the journey has no such step. Add \`then c\` to the first, or find out why they go there.
//                        ^ warning: Customers go from "C" to "B", but the journey has no such step. Add \`then b\` to the first, or find out why they go there.
  stage s "S" {
    touchpoint a "A"
    touchpoint b "B"
    touchpoint c "C"
  }
}`;
    expectFound(text, "gap-sequence");
    expect(relatedIn(text, "gap-sequence")).toEqual([["5 a: From here"], ["7 c: From here"]]);
  });

  it("reports those of another file at the journey, and leads to that file as well", () => {
    const texts = {
      "a.journey": 'journey j "J" {\n  stage s "S" {\n    touchpoint a "A"\n    touchpoint b "B"\n  }\n}',
      "b.journey": "actuals j {\n  sequence b, a\n}",
    };
    expect(findingsIn(texts, "gap-sequence")).toMatchObject([{ range: { start: { line: 0, character: 8 } } }]);
    expect(relatedIn(texts, "gap-sequence")).toEqual([
      ["b.journey 1 actuals: The observed sequence", "4 b: From here"],
    ]);
  });

  it("passes over names that are no touchpoints, and older sequences", () => {
    const text = `
journey j "J" {
  actual on 2026-09-30 { sequence a, unknown, b }
  actual on 2026-09-29 { sequence b, a }
  stage s "S" {
    touchpoint a "A"
    touchpoint b "B"
  }
}`;
    expect(said(text, "gap-sequence")).toEqual([]);
  });
});

describe("gap-unknown", () => {
  it.each([
    ["desired { wait 5 min }", 'Nobody has measured Wait at "T", although a target is set.'],
    ["desired { wait 5 min  csat 4 }", 'Nobody has measured Wait and Satisfaction at "T", although targets are set.'],
    ['desired "Quick"', 'Nobody has observed what happens at "T", although a desired state is set.'],
  ])("reports %s once, as an info", (desired, message) => {
    const found = findingsIn(around(desired), "gap-unknown");
    expect(found.map((finding) => [finding.severity, finding.message])).toEqual([["info", message]]);
    const moment = findingsIn(around(`moment-of-truth\n${desired}`), "gap-unknown");
    expect(moment.map((finding) => [finding.severity, finding.message])).toEqual([
      ["warning", message.replace('"T"', '"T", a moment of truth')],
    ]);
  });

  it("reports each element by itself, at its first target", () => {
    expectFound(
      `
journey j "J" {
  desired { nps 10  csat 4 }
//          ^^^^^^ info
  stage s "S" {
    desired "Quick"
//  ^^^^^^^^^^^^^^^ info: Nobody has observed what happens in the stage "S", although a desired state is set.
    touchpoint t "T"
  }
  handoff t -> t { desired { wait 1 h } }
//                           ^^^^^^^^ info: Nobody has measured Wait in the handoff from "T" to "T", although a target is set.
}`,
      "gap-unknown",
    );
  });
});

describe("gap-without-opportunity", () => {
  it("names all open gaps of an element, and leads to the further ones", () => {
    const text = around(`
      desired { wait <= 5 min  contacts 1  csat 5 }
//              ^^^^^^^^^^^^^ info: No open opportunity closes the gaps at "T": Wait is 9 min, not <= 5 min; Contacts is 2, not 1. Add an \`opportunity\` that \`closes\` them, or accept this finding.
      actual { wait 9 min  contacts 2 }`);
    expectFound(text, "gap-without-opportunity");
    expect(relatedIn(text, "gap-without-opportunity")).toEqual([["6 contacts 1: The gap: Contacts is 2, not 1"]]);
  });

  it.each([
    ["missing", "customers never get it"],
    ["failing", "it fails"],
    ["ad-hoc", "nobody planned it"],
  ])("says what a gap of kind %s is", (kind, words) => {
    expect(said(around(`actual ${kind}`), "gap-without-opportunity")).toEqual([
      `No open opportunity closes the gap at "T": ${words}. Add an \`opportunity\` that \`closes\` it, or accept this finding.`,
    ]);
  });
});

describe("desired-missing", () => {
  it("speaks of metrics without targets, or of words without a desired state", () => {
    expectFound(
      `
journey j "J" {
  actual { sequence a, b }
  stage s "S" {
    actual "Slow"
//  ^^^^^^ info: The stage "S" was observed but has no desired state. Add a \`desired\` line next to the observation.
    touchpoint a "A" { actual { csat 3 } }
//                              ^^^^^^ info: Satisfaction at "A" has no target. Add one to its \`desired\`.
    touchpoint b "B" {
      desired { csat 4 }
      actual { csat 4  wait 5 min }
//                     ^^^^^^^^^^ info: Wait and Contacts at "B" have no targets. Add them to its \`desired\`.
      actual { wait 6 min  contacts 1 }
    }
    touchpoint c "C" {
      desired { csat 4 }
      actual { csat 4 }
    }
    touchpoint d "D" { actual missing "Gone" }
    touchpoint e "E" {
      desired "Quick"
      actual "Slow"
    }
    touchpoint f "F"
  }
  handoff a -> b { actual "By mail" }
//                 ^^^^^^ info: The handoff from "A" to "B" was observed but has no desired state. Add a \`desired\` line next to the observation.
}`,
      "desired-missing",
    );
  });

  it("counts what the newest observation says", () => {
    const words = (newest: string): string =>
      around(`actual ${newest} on 2026-10-02\nactual "Older words" on 2026-10-01`);
    expect(said(words('"Slow"'), "desired-missing")).toHaveLength(1);
    expect(said(words("failing"), "desired-missing")).toEqual([]);
  });

  it("is at the element where the observation is in another file, and leads to it", () => {
    const texts = { "a.journey": around(""), "b.journey": "actuals j {\n  t { csat 3 }\n}" };
    expect(findingsIn(texts, "desired-missing")).toMatchObject([{ range: { start: { line: 3, character: 15 } } }]);
    expect(relatedIn(texts, "desired-missing")).toEqual([["b.journey 2 t: The observation itself"]]);
  });
});
