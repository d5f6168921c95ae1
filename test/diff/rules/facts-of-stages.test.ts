import { expect, it } from "vitest";
import { reported } from "../../helpers/changes.ts";

interface Row {
  readonly what: string;
  /** What is said of a stage. */
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

function project(facts: string): string {
  return `owner o "Owner"
promise kind "We are kind"
promise fast "We are fast"
metric wait "Wait" { unit time better lower }
source log "Log" { kind analytics }
source talk "Talk" { kind interview }
journey j "J" by o {
  stage a "Asking" by o {
    ${facts}
    touchpoint t "Calls" via phone
  }
}
`;
}

function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}

const ROWS: readonly Row[] = [
  {
    what: "a promise that it keeps",
    before: "",
    after: "keeps kind",
    expected: ["neutral promise-added: The stage “Asking” now keeps “We are kind”."],
  },
  {
    what: "a promise that it no longer keeps",
    before: "keeps kind, fast",
    after: "keeps kind",
    expected: ["risky promise-removed: The stage “Asking” no longer keeps “We are fast”."],
  },
  {
    what: "a goal in words",
    before: "",
    after: 'desired "Calm"',
    expected: ["better desired-added: What is desired in the stage “Asking” is now described: “Calm”."],
  },
  {
    what: "a goal in words that is gone",
    before: 'desired "Calm"',
    after: "",
    expected: ["risky desired-removed: What is desired in the stage “Asking” is no longer described; it was “Calm”."],
  },
  {
    what: "a goal in other words",
    before: 'desired "Calm"',
    after: 'desired "Calm and kind"',
    expected: ["neutral wording-changed: The desired of the stage “Asking” changed from Calm to “Calm and kind”."],
  },
  {
    what: "a goal",
    before: "",
    after: "desired { wait <= 1 h }",
    expected: ["better desired-added: Desired Wait in the stage “Asking” set to <= 1 h."],
  },
  {
    what: "a goal that is gone",
    before: "desired { wait <= 1 h } actual on 2026-11-01 from log { wait 1 h }",
    after: "actual on 2026-11-01 from log { wait 1 h }",
    expected: ["risky desired-removed: Desired Wait in the stage “Asking” removed; it was <= 1 h."],
  },
  {
    what: "an observation",
    before: "",
    after: "actual missing on 2026-11-01 from log",
    expected: [
      "worse gap-opened: A gap opened: Customers never get the stage “Asking”. ← measured",
      "better measured: The stage “Asking” observed on 2026-11-01 according to Log: missing.",
    ],
  },
  {
    what: "an observation that is gone",
    before: "actual missing on 2026-11-01 from log",
    after: "",
    expected: [
      "worse actual-removed: The observation in the stage “Asking” was removed: missing on 2026-11-01 according to Log.",
      "neutral gap-closed: Customers now get the stage “Asking”. ← actual-removed",
    ],
  },
  {
    what: "another source",
    before: "actual missing on 2026-11-01 from log",
    after: "actual missing on 2026-11-01 from talk",
    expected: [
      "worse evidence-downgraded: The observation in the stage “Asking” is now based on Talk (interview); it was based on Log (analytics).",
    ],
  },
  {
    what: "a value",
    before: "actual on 2026-11-01 from log { wait 1 h }",
    after: "actual on 2026-11-01 from log { wait 2 h }",
    expected: [
      "risky actual-rewritten: Actual Wait in the stage “Asking” rewritten from 1 h to 2 h without a new date.",
    ],
  },
  {
    what: "a benchmark",
    before: "",
    after: "benchmark { wait 1 h }",
    expected: ["neutral benchmark-changed: A benchmark in the stage “Asking” was added."],
  },
  {
    what: "an accepted finding",
    before: "",
    after: 'accept scarce-stage "it is short" until 2027-01-01',
    expected: [
      "risky accept-added: scarce-stage is now accepted in the stage “Asking” until 2027-01-01: “it is short”.",
    ],
  },
  {
    what: "a finding that is no longer accepted",
    before: 'accept scarce-stage "it is short"',
    after: "",
    expected: ["better accept-removed: scarce-stage is no longer accepted in the stage “Asking”."],
  },
];

it.each(ROWS)("reports $what of a stage", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
