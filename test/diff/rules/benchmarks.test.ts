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
source poll "Poll" { kind survey }
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

const ROWS: readonly Row[] = [
  {
    what: "a benchmark that is new",
    before: "",
    after: 'benchmark "They" on 2026-10-01 from poll { wait <= 2 min }',
    expected: ["neutral benchmark-changed: A benchmark at “Calls” was added."],
  },
  {
    what: "a benchmark that is gone",
    before: "benchmark on 2026-10-01 { wait <= 2 min }",
    after: "",
    expected: ["neutral benchmark-changed: A benchmark at “Calls” was removed."],
  },
  {
    what: "another value of a benchmark",
    before: "benchmark on 2026-10-01 from poll { wait <= 2 min }",
    after: "benchmark on 2026-10-01 from poll { wait <= 3 min }",
    expected: ["neutral benchmark-changed: A benchmark at “Calls” changed."],
  },
  {
    what: "another value that a benchmark has as well",
    before: "benchmark on 2026-10-01 { wait <= 2 min }",
    after: "benchmark on 2026-10-01 { wait <= 2 min mood >= 4 }",
    expected: ["neutral benchmark-changed: A benchmark at “Calls” changed."],
  },
  {
    what: "a value that a benchmark no longer has",
    before: "benchmark on 2026-10-01 { wait <= 2 min mood >= 4 }",
    after: "benchmark on 2026-10-01 { wait <= 2 min }",
    expected: ["neutral benchmark-changed: A benchmark at “Calls” changed."],
  },
  {
    what: "another day of a benchmark",
    before: "benchmark on 2026-10-01 { wait <= 2 min }",
    after: "benchmark on 2026-11-01 { wait <= 2 min }",
    expected: ["neutral benchmark-changed: A benchmark at “Calls” changed."],
  },
  {
    what: "a benchmark in other words",
    before: 'benchmark "They" { wait <= 2 min }',
    after: 'benchmark "Others" { wait <= 2 min }',
    expected: ["neutral benchmark-changed: A benchmark at “Calls” changed."],
  },
  {
    what: "a benchmark beside a goal that is gone",
    before: "desired { wait <= 5 min } benchmark { wait <= 2 min }",
    after: "benchmark { wait <= 2 min }",
    expected: [
      "worse desired-removed: Desired Wait at “Calls” removed; it was <= 5 min: a gap is closed by moving the goal, not by getting better.",
    ],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
