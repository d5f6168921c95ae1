import { expect, it } from "vitest";
import { reported } from "../../helpers/changes.ts";

interface Row {
  readonly what: string;
  /** What is said of a touchpoint. */
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

function project(facts: string): string {
  return `owner o "Owner"
promise kind "We are kind"
metric wait "Wait" { unit time better lower }
metric mood "Mood" { unit count better higher }
metric visits "Visits" { unit count }
metric price "Price" { unit money better lower }
source log "Support log" { kind analytics }
journey j "J" by o {
  stage a "Asking" by o {
    touchpoint t "Calls" via phone { ${facts} }
    touchpoint u "Complains" via phone
    touchpoint v "Is visited" via phone
  }
}
`;
}

function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}

const seen = (value: string): string => `actual on 2026-11-01 from log { ${value} }`;

const ROWS: readonly Row[] = [
  {
    what: "a goal that is new where something was measured",
    before: seen("wait 4 min"),
    after: `desired { wait <= 3 min } ${seen("wait 4 min")}`,
    expected: [
      "better desired-added: Desired Wait at “Calls” set to <= 3 min.",
      "neutral gap-found: A gap is now known: Wait at “Calls” is 4 min, not <= 3 min. ← desired-added",
    ],
  },
  {
    what: "a goal that is new and met",
    before: seen("wait 4 min"),
    after: `desired { wait <= 5 min } ${seen("wait 4 min")}`,
    expected: ["better desired-added: Desired Wait at “Calls” set to <= 5 min."],
  },
  {
    what: "a goal that is new and measured at once",
    before: "",
    after: `desired { wait <= 3 min } ${seen("wait 4 min")}`,
    expected: [
      "better desired-added: Desired Wait at “Calls” set to <= 3 min.",
      "better measured: “Calls” observed on 2026-11-01 according to Support log: Wait 4 min.",
      "neutral gap-found: A gap is now known: Wait at “Calls” is 4 min, not <= 3 min. ← desired-added, measured",
    ],
  },
  {
    what: "an exact goal that is missed from now on",
    before: `desired { visits 1 } ${seen("visits 1")}`,
    after: `desired { visits 2 } ${seen("visits 1")}`,
    expected: [
      "risky desired-changed: Desired Visits at “Calls” changed from 1 to 2.",
      "neutral gap-found: A gap is now known: Visits at “Calls” is 1, not 2. ← desired-changed",
    ],
  },
  {
    what: "an exact goal that is met from now on",
    before: `desired { visits 1 } ${seen("visits 2")}`,
    after: `desired { visits 2 } ${seen("visits 2")}`,
    expected: [
      "worse desired-changed: Desired Visits at “Calls” changed from 1 to 2: a gap is closed by moving the goal, not by getting better.",
    ],
  },
  {
    what: "a goal that turns to its opposite",
    before: `desired { wait <= 5 min } ${seen("wait 6 min")}`,
    after: `desired { wait >= 5 min } ${seen("wait 6 min")}`,
    expected: [
      "worse desired-changed: Desired Wait at “Calls” changed from <= 5 min to >= 5 min: a gap is closed by moving the goal, not by getting better.",
    ],
  },
  {
    what: "a lower goal that is still missed",
    before: `desired { mood >= 5 } ${seen("mood 3")}`,
    after: `desired { mood >= 4 } ${seen("mood 3")}`,
    expected: [
      "worse desired-lowered: Desired Mood at “Calls” lowered from 5 to 4: a gap is made smaller by moving the goal, not by getting better.",
    ],
  },
  {
    what: "a lower goal that was met before",
    before: `desired { mood >= 3 } ${seen("mood 3")}`,
    after: `desired { mood >= 2 } ${seen("mood 3")}`,
    expected: ["risky desired-lowered: Desired Mood at “Calls” lowered from 3 to 2."],
  },
  {
    what: "a higher goal that is missed from now on",
    before: `desired { mood >= 3 } ${seen("mood 3")}`,
    after: `desired { mood >= 4 } ${seen("mood 3")}`,
    expected: [
      "better desired-raised: Desired Mood at “Calls” raised from 3 to 4.",
      "neutral gap-found: A gap is now known: Mood at “Calls” is 3, not >= 4. ← desired-raised",
    ],
  },
  {
    what: "a higher goal that was missed before",
    before: `desired { mood >= 4 } ${seen("mood 3")}`,
    after: `desired { mood >= 5 } ${seen("mood 3")}`,
    expected: ["better desired-raised: Desired Mood at “Calls” raised from 4 to 5."],
  },
  {
    what: "a lower goal and another value at once",
    before: `desired { mood >= 4 } ${seen("mood 3")}`,
    after: `desired { mood >= 3 } actual on 2026-11-02 from log { mood 3.5 }`,
    expected: [
      "risky desired-lowered: Desired Mood at “Calls” lowered from 4 to 3.",
      "better gap-closed: Mood at “Calls” no longer falls short: it is now 3.5. ← desired-lowered, measured",
      "neutral measured: Mood at “Calls” measured again: it was 3 and is now 3.5.",
    ],
  },
  {
    what: "negative goals",
    before: "desired { mood >= -1 }",
    after: "desired { mood >= -2 }",
    expected: ["risky desired-lowered: Desired Mood at “Calls” lowered from −1 to −2."],
  },
  {
    what: "negative goals with other signs",
    before: "desired { mood >= -1 }",
    after: "desired { mood > -2 }",
    expected: ["risky desired-lowered: Desired Mood at “Calls” lowered from >= −1 to > −2."],
  },
  {
    what: "goals in other currencies",
    before: "desired { price <= 5 EUR }",
    after: "desired { price <= 4 USD }",
    expected: ["risky desired-changed: Desired Price at “Calls” changed from 5 EUR to 4 USD."],
  },
  {
    what: "a goal in words that is new",
    before: "",
    after: 'desired "Calm"',
    expected: ["better desired-added: What is desired at “Calls” is now described: “Calm”."],
  },
  {
    what: "words for a goal that has a value",
    before: "desired { wait <= 5 min }",
    after: 'desired "Calm" { wait <= 5 min }',
    expected: ["better desired-added: What is desired at “Calls” is now described: “Calm”."],
  },
  {
    what: "a goal in other words",
    before: 'desired "Calm"',
    after: 'desired "Calm and kind"',
    expected: ["neutral wording-changed: The desired of “Calls” changed from Calm to “Calm and kind”."],
  },
  {
    what: "a goal in words that is gone",
    before: 'desired "Calm"',
    after: "",
    expected: ["risky desired-removed: What is desired at “Calls” is no longer described; it was “Calm”."],
  },
  {
    what: "values instead of words",
    before: 'desired "Calm"',
    after: "desired { mood >= 4 }",
    expected: [
      "risky desired-removed: What is desired at “Calls” is no longer described; it was “Calm”.",
      "better desired-added: Desired Mood at “Calls” set to >= 4.",
    ],
  },
  {
    what: "a goal of another metric",
    before: "desired { wait <= 5 min }",
    after: "desired { mood >= 4 }",
    expected: [
      "worse desired-removed: Desired Wait at “Calls” removed; it was <= 5 min: a gap is closed by moving the goal, not by getting better.",
      "better desired-added: Desired Mood at “Calls” set to >= 4.",
    ],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
