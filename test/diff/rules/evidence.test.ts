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
metric wait "Wait" { unit time better lower }
metric mood "Mood" { unit count better higher }
source log "Support log" { kind analytics }
source talk "Talks" { kind interview }
source poll "Poll" { kind survey }
source rumour "Rumour"
source guess "Guess" { kind assumption }
journey j "J" by o {
  stage a "Asking" by o {
    touchpoint t "Calls" via phone { ${facts} }
  }
}
`;
}

function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}

const FIRST = "actual on 2026-10-01 from log";

const ROWS: readonly Row[] = [
  {
    what: "another value with its first day",
    before: "actual from log { wait 4 min }",
    after: `${FIRST} { wait 5 min }`,
    expected: [
      "risky actual-rewritten: Actual Wait at “Calls” rewritten from 4 min to 5 min without a new date.",
      "better evidence-upgraded: The observation at “Calls” now has a date: 2026-10-01.",
    ],
  },
  {
    what: "another value from another source",
    before: `${FIRST} { wait 4 min mood 3 }`,
    after: "actual on 2026-10-01 from poll { wait 5 min mood 3 }",
    expected: [
      "worse evidence-downgraded: The observation at “Calls” is now based on Poll (survey); it was based on Support log (analytics).",
      "risky actual-rewritten: Actual Wait at “Calls” rewritten from 4 min to 5 min without a new date.",
    ],
  },
  {
    what: "a sample that is new",
    before: `${FIRST} { wait 4 min }`,
    after: `${FIRST} { sample 1 wait 4 min }`,
    expected: [
      "better evidence-upgraded: The observation at “Calls” is now based on 1 case; it was based on an unknown number of cases.",
    ],
  },
  {
    what: "a sample that is gone",
    before: `${FIRST} { sample 2 wait 4 min }`,
    after: `${FIRST} { wait 4 min }`,
    expected: [
      "worse evidence-downgraded: The observation at “Calls” is now based on an unknown number of cases; it was based on 2 cases.",
    ],
  },
  {
    what: "a larger sample",
    before: `${FIRST} { sample 9 wait 4 min }`,
    after: `${FIRST} { sample 10 wait 4 min }`,
    expected: [
      "better evidence-upgraded: The observation at “Calls” is now based on 10 cases; it was based on 9 cases.",
    ],
  },
  {
    what: "a source that is new",
    before: "actual on 2026-10-01 { wait 4 min }",
    after: `${FIRST} { wait 4 min }`,
    expected: [
      "better evidence-upgraded: The observation at “Calls” is now based on Support log (analytics); it was based on no source.",
    ],
  },
  {
    what: "no source where there was a rumour",
    before: "actual on 2026-10-01 from rumour { wait 4 min }",
    after: "actual on 2026-10-01 { wait 4 min }",
    expected: [
      "worse evidence-downgraded: The observation at “Calls” is now based on no source; it was based on Rumour (no kind).",
    ],
  },
  {
    what: "a survey in place of analytics",
    before: `${FIRST} { wait 4 min }`,
    after: "actual on 2026-10-01 from poll { wait 4 min }",
    expected: [
      "worse evidence-downgraded: The observation at “Calls” is now based on Poll (survey); it was based on Support log (analytics).",
    ],
  },
  {
    what: "analytics in place of a survey",
    before: "actual on 2026-10-01 from poll { wait 4 min }",
    after: `${FIRST} { wait 4 min }`,
    expected: [
      "better evidence-upgraded: The observation at “Calls” is now based on Support log (analytics); it was based on Poll (survey).",
    ],
  },
  {
    what: "a survey in place of interviews",
    before: "actual on 2026-10-01 from talk { wait 4 min }",
    after: "actual on 2026-10-01 from poll { wait 4 min }",
    expected: [
      "better evidence-upgraded: The observation at “Calls” is now based on Poll (survey); it was based on Talks (interview).",
    ],
  },
  {
    what: "an assumption where there was no source",
    before: "actual on 2026-10-01 { wait 4 min }",
    after: "actual on 2026-10-01 from guess { wait 4 min }",
    expected: [
      "better evidence-upgraded: The observation at “Calls” is now based on Guess (assumption); it was based on no source.",
    ],
  },
  {
    what: "interviews in place of an assumption",
    before: "actual on 2026-10-01 from guess { wait 4 min }",
    after: "actual on 2026-10-01 from talk { wait 4 min }",
    expected: [
      "better evidence-upgraded: The observation at “Calls” is now based on Talks (interview); it was based on Guess (assumption).",
    ],
  },
  {
    what: "a rumour in place of an assumption",
    before: "actual on 2026-10-01 from guess { wait 4 min }",
    after: "actual on 2026-10-01 from rumour { wait 4 min }",
    expected: ["neutral detail-changed: The source of an observation at “Calls” changed from Guess to Rumour."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
