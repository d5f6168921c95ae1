import { describe, expect, it } from "vitest";
import { reported } from "../../helpers/changes.ts";

function project(facts: string, wait = 'metric wait "Wait" { unit time better lower }', more = ""): string {
  return `owner o "Owner"
source log "Log" { kind analytics }
${wait}
${more}
journey j "J" by o {
  stage a "A" by o {
    touchpoint t "T" via phone { ${facts} }
    touchpoint u "U" via phone
  }
}
`;
}

const PAUSE = 'metric wait "Pause" { unit time better lower }';

/** What is reported of a touchpoint when its metric gets another title as well. */
function withOtherTitle(before: string, after: string): string[] {
  return reported(project(before), project(after, PAUSE)).filter((line) => !line.includes("wording-changed"));
}

describe("a message", () => {
  it("calls what is there now as it is called now", () => {
    const seen = (value: string, day: string): string => `actual on ${day} from log { ${value} }`;
    expect(withOtherTitle(seen("wait 1 min", "2026-11-01"), seen("wait 2 min", "2026-11-01"))).toEqual([
      "risky actual-rewritten: Actual Pause at “T” rewritten from 1 min to 2 min without a new date.",
    ]);
    expect(withOtherTitle(seen("wait 1 min", "2026-11-01"), seen("wait 2 min", "2026-11-02"))).toEqual([
      "neutral measured: Pause at “T” measured again: it was 1 min and is now 2 min.",
    ]);
    expect(withOtherTitle("", "desired { wait <= 1 min }")).toEqual([
      "better desired-added: Desired Pause at “T” set to <= 1 min.",
    ]);
    expect(withOtherTitle("desired { wait <= 1 min }", "desired { wait <= 2 min }")).toEqual([
      "risky desired-lowered: Desired Pause at “T” lowered from 1 min to 2 min.",
    ]);
  });

  it("calls what is gone as it was called", () => {
    const seen = "actual on 2026-11-01 from log { wait 1 min }";
    expect(withOtherTitle(seen, "")).toEqual([
      "worse actual-removed: The observation at “T” was removed: Wait 1 min on 2026-11-01 according to Log.",
    ]);
    expect(withOtherTitle(`${seen} desired { wait <= 1 min }`, seen)).toEqual([
      "risky desired-removed: Desired Wait at “T” removed; it was <= 1 min.",
    ]);
    const [before, after] = [project("then u"), project("").replace('u "U"', 'u "V"')];
    expect(reported(before, after)).toEqual([
      "risky flow-changed: From “T”, customers can no longer go to “U”.",
      "neutral wording-changed: The title of “V” changed from U to V.",
    ]);
  });

  it("tells the old value in old words, and the new value in new words", () => {
    const text = (owners: string, by: string): string =>
      `${owners}\njourney j "J" by ${by} { stage a "A" { touchpoint t } }\n`;
    expect(reported(text('owner o "Old"\nowner p "P"', "o"), text('owner o "New"\nowner p "Q"', "p"))).toContain(
      "risky owner-changed: The journey “J” is now owned by Q; it was owned by Old.",
    );
  });
});
