import { describe, expect, it } from "vitest";
import { expectFound, findingsIn, relatedIn } from "../../helpers/texts.ts";

const NAMES = 'source guess "Guess" { kind assumption }\nsource log "Log" { kind analytics }\npromise quick "Quick"\n';

/** A journey with a touchpoint; the first line of the text is the first line in it. */
const around = (body: string): string =>
  `${NAMES}journey j "J" {\n  stage s "S" {\n    touchpoint t "T" {\n${body}\n    }\n  }\n}\n`;

const said = (text: string | Record<string, string>, rule: string): string[] =>
  findingsIn(text, rule).map(({ message }) => message);

describe("broken-promise", () => {
  it("is a warning for each promise that leads to the gaps", () => {
    const text = `promise kind "Kind"\n${around(`
      keeps quick, kind
//          ^^^^^ warning: "T" breaks the promise "Quick": customers never get it.
//                 ^^^^ warning: "T" breaks the promise "Kind": customers never get it.
      actual missing`)}`;
    expectFound(text, "broken-promise");
    expect(relatedIn(text, "broken-promise")).toEqual([
      ["10 actual missing: The gap: customers never get it"],
      ["10 actual missing: The gap: customers never get it"],
    ]);
  });

  it("is silent about gaps of other elements and about the unknown", () => {
    const other = `touchpoint u "U" { actual failing }`;
    const text = around("keeps quick\ndesired { wait 5 min }").replace("  }\n}", `  ${other}\n  }\n}`);
    expect(findingsIn(text, "gap-failing")).toHaveLength(1);
    expect(said(text, "broken-promise")).toEqual([]);
  });
});

describe("unkept-promise", () => {
  it("is said once where a stage and its journey make the same promise, and leads to it", () => {
    const text = `
promise quick "Quick"
journey j "J" {
  keeps quick, unknown
  stage s "S" {
    keeps quick
    touchpoint a "A"
  }
}`;
    expect(said(text, "unkept-promise")).toEqual([
      'No touchpoint in the stage "S" keeps the promise "Quick". Add `keeps quick` to the one where customers notice it.',
    ]);
    expect(
      relatedIn(text, "unkept-promise")
        .flat()
        .map((place) => place.slice(2)),
    ).toEqual(["quick: The promise"]);
  });
});

describe("a moment of truth", () => {
  it("needs a metric", () => {
    const rest = ` is a moment of truth, but no metric would show whether it goes well. Add one, such as \`desired { emotion +1 }\`.`;
    expectFound(
      `
journey j "J" {
  stage s "S" {
    touchpoint a "A" { moment-of-truth }
//             ^ warning: "A"${rest}
    touchpoint b "B" {
      moment-of-truth
      desired "Goes well"
//    ^^^^^^^^^^^^^^^^^^^ warning: "B"${rest}
    }
    touchpoint c "C" {
      moment-of-truth
      desired { csat 4 }
    }
    touchpoint d "D" { desired "Goes well" }
    touchpoint e "E"
  }
}`,
      "moment-of-truth-unmeasured",
    );
  });

  it("should not rest on an assumption, whatever older observations do", () => {
    const text = around(`
      moment-of-truth
      actual on 2026-09-30 from guess { wait 1 min }
//    ^^^^^^ warning: "T" is a moment of truth, but what is known about it rests on an assumption ("Guess"). Ask customers, or measure it.
      actual on 2026-09-29 from log { csat 3 }`);
    expectFound(text, "assumed-moment-of-truth");
    const outdated = "actual on 2026-09-30 from log { wait 1 min }\nactual on 2026-09-29 from guess { wait 2 min }";
    expect(said(around(`moment-of-truth\n${outdated}`), "assumed-moment-of-truth")).toEqual([]);
    expect(said(around("actual from guess { wait 1 min }"), "assumed-moment-of-truth")).toEqual([]);
    expect(said(around("moment-of-truth\nactual { wait 1 min }"), "assumed-moment-of-truth")).toEqual([]);
  });

  it("is reported once, at the newest of several assumptions", () => {
    const text = around(`
      moment-of-truth
      actual on 2026-09-30 from guess { wait 1 min }
//    ^^^^^^ warning
      actual on 2026-09-29 from guess { csat 3 }`);
    expectFound(text, "assumed-moment-of-truth");
  });

  it("leads to the assumption in another file", () => {
    const texts = {
      "a.journey": around("moment-of-truth"),
      "b.journey": "actuals j from guess {\n  t { wait 9 min }\n}",
    };
    expect(findingsIn(texts, "assumed-moment-of-truth")).toMatchObject([
      { range: { start: { line: 5, character: 15 } } },
    ]);
    expect(relatedIn(texts, "assumed-moment-of-truth")).toEqual([["b.journey 2 t: The observation itself"]]);
  });
});
