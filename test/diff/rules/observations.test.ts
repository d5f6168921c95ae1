import { expect, it } from "vitest";
import { AGAIN, FIRST, type Row, run } from "./observation-project.ts";

const ROWS: readonly Row[] = [
  {
    what: "a first observation of something",
    before: "",
    after: `${FIRST} { wait 4 min }`,
    expected: ["better measured: “Calls” observed on 2026-10-01 according to Support log: Wait 4 min."],
  },
  {
    what: "a first observation without a value",
    before: "",
    after: FIRST,
    expected: ["better measured: “Calls” observed on 2026-10-01 according to Support log: happening."],
  },
  {
    what: "a first observation in words",
    before: "",
    after: `actual "All is well" on 2026-10-01`,
    expected: ["better measured: “Calls” observed on 2026-10-01: All is well."],
  },
  {
    what: "a first observation without a day",
    before: "",
    after: "actual from talk { wait 4 min }",
    expected: ["better measured: “Calls” observed according to Talks: Wait 4 min."],
  },
  {
    what: "a first observation without a source",
    before: "",
    after: "actual on 2026-10-01 { wait 4 min }",
    expected: ["better measured: “Calls” observed on 2026-10-01: Wait 4 min."],
  },
  {
    what: "a first observation with neither",
    before: "",
    after: "actual { mood 4 }",
    expected: ["better measured: “Calls” observed: Mood 4."],
  },
  {
    what: "an observation of another metric",
    before: `${FIRST} { wait 4 min }`,
    after: `${FIRST} { wait 4 min } actual on 2026-11-02 from poll { mood 4 }`,
    expected: ["better measured: “Calls” observed on 2026-11-02 according to Poll: Mood 4."],
  },
  {
    what: "an observation of both metrics after one of them",
    before: `${FIRST} { wait 4 min }`,
    after: `${FIRST} { wait 4 min } ${AGAIN} { wait 5 min mood 4 }`,
    expected: ["better measured: “Calls” observed on 2026-11-01 according to Support log: Wait 5 min and Mood 4."],
  },
  {
    what: "an observation of the same metric",
    before: `${FIRST} { wait 4 min mood 4 }`,
    after: `${FIRST} { wait 4 min mood 4 } ${AGAIN} { wait 5 min }`,
    expected: ["neutral measured: “Calls” observed on 2026-11-01 according to Support log: Wait 5 min."],
  },
  {
    what: "a second observation without a value",
    before: `${FIRST} { wait 4 min }`,
    after: `${FIRST} { wait 4 min } ${AGAIN}`,
    expected: ["neutral measured: “Calls” observed on 2026-11-01 according to Support log: happening."],
  },
  {
    what: "an observation without a value that is gone",
    before: FIRST,
    after: "",
    expected: [
      "worse actual-removed: The observation at “Calls” was removed: happening on 2026-10-01 according to Support log.",
    ],
  },
  {
    what: "one of two observations without a value that is gone",
    before: `${FIRST} ${AGAIN}`,
    after: FIRST,
    expected: [
      "risky actual-removed: The observation at “Calls” was removed: happening on 2026-11-01 according to Support log.",
    ],
  },
  {
    what: "an observation in words that is gone",
    before: `actual "All is well" from talk`,
    after: "",
    expected: ["worse actual-removed: The observation at “Calls” was removed: All is well according to Talks."],
  },
  {
    what: "the older of two observations that is gone",
    before: `${FIRST} { wait 4 min } ${AGAIN} { wait 5 min }`,
    after: `${AGAIN} { wait 5 min }`,
    expected: [
      "risky actual-removed: The observation at “Calls” was removed: Wait 4 min on 2026-10-01 according to Support log.",
    ],
  },
  {
    what: "the only observation of one of two metrics that is gone",
    before: `${FIRST} { wait 4 min } ${AGAIN} { wait 5 min mood 4 }`,
    after: `${FIRST} { wait 4 min }`,
    expected: [
      "worse actual-removed: The observation at “Calls” was removed: Wait 5 min and Mood 4 on 2026-11-01 according to Support log.",
    ],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
