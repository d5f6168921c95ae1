import { expect, it } from "vitest";
import { AGAIN, FIRST, type Row, run } from "./observation-project.ts";

const ROWS: readonly Row[] = [
  {
    what: "a value that is new in an observation",
    before: `${FIRST} { wait 4 min }`,
    after: `${FIRST} { wait 4 min mood 4 }`,
    expected: ["neutral measured: Mood at “Calls” measured: 4."],
  },
  {
    what: "a value that is new with a new day",
    before: `${FIRST} { wait 4 min }`,
    after: `${AGAIN} { wait 4 min mood 4 }`,
    expected: ["neutral measured: Mood at “Calls” measured: 4."],
  },
  {
    what: "a value that is gone from an observation",
    before: `${FIRST} { wait 4 min mood 4 }`,
    after: `${FIRST} { wait 4 min }`,
    expected: ["risky actual-removed: Actual Mood at “Calls” removed; it was 4."],
  },
  {
    what: "a value that is gone with a new day",
    before: `${FIRST} { wait 4 min mood 4 }`,
    after: `${AGAIN} { wait 4 min }`,
    expected: ["risky actual-removed: Actual Mood at “Calls” removed; it was 4."],
  },
  {
    what: "another value of a negative metric",
    before: `${FIRST} { mood -1 }`,
    after: `${AGAIN} { mood -2 }`,
    expected: ["neutral measured: Mood at “Calls” measured again: it was −1 and is now −2."],
  },
  {
    what: "another value in another unit",
    before: `${FIRST} { wait 4 min }`,
    after: `${FIRST} { wait 240 s }`,
    expected: [],
  },
  {
    what: "a deviation that is new",
    before: FIRST,
    after: "actual failing on 2026-10-01 from log",
    expected: [
      "worse gap-opened: A gap opened: “Calls” fails. ← actual-rewritten",
      "risky actual-rewritten: The observation at “Calls” was rewritten without a new date: it was happening and is now failing.",
    ],
  },
  {
    what: "a deviation that is new, on another day",
    before: FIRST,
    after: "actual missing on 2026-11-01 from log",
    expected: [
      "worse gap-opened: A gap opened: Customers never get “Calls”. ← measured",
      "neutral measured: “Calls” observed again: missing.",
    ],
  },
  {
    what: "a deviation that is gone",
    before: "actual ad-hoc on 2026-10-01 from log",
    after: FIRST,
    expected: [
      "risky actual-rewritten: The observation at “Calls” was rewritten without a new date: it was unplanned and is now happening.",
      "neutral gap-closed: “Calls” no longer happens unplanned. ← actual-rewritten",
    ],
  },
  {
    what: "a deviation beside values",
    before: `${FIRST} { wait 4 min }`,
    after: "actual failing on 2026-10-01 from log { wait 4 min }",
    expected: [
      "worse gap-opened: A gap opened: “Calls” fails. ← actual-rewritten",
      "risky actual-rewritten: The observation at “Calls” was rewritten without a new date: it was Wait 4 min and is now failing and Wait 4 min.",
    ],
  },
  {
    what: "an observation in other words",
    before: `actual "All is well" on 2026-10-01 from log`,
    after: `actual "Not all is well" on 2026-10-01 from log`,
    expected: [
      "neutral wording-changed: The title of an observation at “Calls” changed from “All is well” to “Not all is well”.",
    ],
  },
  {
    what: "a larger sample with a new day and value",
    before: `${FIRST} { sample 9 wait 4 min }`,
    after: `${AGAIN} { sample 10 wait 5 min }`,
    expected: [
      "better evidence-upgraded: The observation at “Calls” is now based on 10 cases; it was based on 9 cases.",
      "neutral measured: Wait at “Calls” measured again: it was 4 min and is now 5 min.",
    ],
  },
  {
    what: "a new day for a deviation alone",
    before: "actual failing on 2026-10-01 from log",
    after: "actual failing on 2026-11-01 from log",
    expected: [
      "risky actual-redated: The observation at “Calls” was redated from 2026-10-01 to 2026-11-01 without new values.",
    ],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
