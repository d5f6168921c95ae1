import { expect, it } from "vitest";
import { type Row, run } from "./opportunity-project.ts";

const bot = (inside: string): string => `opportunity bot "A bot" by o { ${inside} }`;
const VALUED = "closes t.wait customer-value 4 business-value 4 effort 2";

const ROWS: readonly Row[] = [
  {
    what: "the status idea, where there was none",
    before: bot(""),
    after: bot("status idea"),
    expected: [
      "neutral opportunity-revalued: The status of the opportunity “A bot” is now idea; it was not set before.",
    ],
  },
  {
    what: "an opportunity that is gone when it was idea",
    before: bot("status idea"),
    after: "",
    expected: ["risky opportunity-removed: The opportunity “A bot” was removed."],
  },
  {
    what: "the status planned, where there was none",
    before: bot(""),
    after: bot("status planned"),
    expected: [
      "neutral opportunity-revalued: The status of the opportunity “A bot” is now planned; it was not set before.",
    ],
  },
  {
    what: "an opportunity that is gone when it was planned",
    before: bot("status planned"),
    after: "",
    expected: ["risky opportunity-removed: The opportunity “A bot” was removed."],
  },
  {
    what: "the status started, where there was none",
    before: bot(""),
    after: bot("status started"),
    expected: [
      "neutral opportunity-revalued: The status of the opportunity “A bot” is now started; it was not set before.",
    ],
  },
  {
    what: "an opportunity that is gone when it was started",
    before: bot("status started"),
    after: "",
    expected: ["risky opportunity-removed: The opportunity “A bot” was removed."],
  },
  {
    what: "the status done, where there was none",
    before: bot(""),
    after: bot("status done"),
    expected: ["better opportunity-done: The opportunity “A bot” is done."],
  },
  {
    what: "an opportunity that is gone when it was done",
    before: bot("status done"),
    after: "",
    expected: ["neutral opportunity-removed: The opportunity “A bot”, which was done, was removed."],
  },
  {
    what: "the status dropped, where there was none",
    before: bot(""),
    after: bot("status dropped"),
    expected: ["risky opportunity-dropped: The opportunity “A bot” was dropped."],
  },
  {
    what: "an opportunity that is gone when it was dropped",
    before: bot("status dropped"),
    after: "",
    expected: ["neutral opportunity-removed: The opportunity “A bot”, which was dropped, was removed."],
  },
  {
    what: "a status that goes on",
    before: bot("status idea"),
    after: bot("status started"),
    expected: ["neutral opportunity-revalued: The status of the opportunity “A bot” changed from idea to started."],
  },
  {
    what: "a status that is gone",
    before: bot("status done"),
    after: bot(""),
    expected: ["neutral opportunity-revalued: The status of the opportunity “A bot” was removed; it was done."],
  },
  {
    what: "a status from dropped to done",
    before: bot("status dropped"),
    after: bot("status done"),
    expected: ["better opportunity-done: The opportunity “A bot” is done."],
  },
  {
    what: "a status from done to dropped",
    before: bot("status done"),
    after: bot("status dropped"),
    expected: ["risky opportunity-dropped: The opportunity “A bot” was dropped; its status was done."],
  },
  {
    what: "an opportunity that is new",
    before: "",
    after: bot("closes t.mood effort 3 due 2026-12-01"),
    expected: ["better opportunity-added: The opportunity “A bot” was added."],
  },
  {
    what: "an opportunity that is gone, of unknown status",
    before: bot("closes t.mood effort 3"),
    after: "",
    expected: ["risky opportunity-removed: The opportunity “A bot” was removed."],
  },
  {
    what: "another name",
    before: bot(VALUED),
    after: bot(VALUED).replace("bot", "robot"),
    expected: ["neutral opportunity-renamed: The opportunity “A bot” was renamed from bot to robot."],
  },
  {
    what: "another title",
    before: bot(VALUED),
    after: bot(VALUED).replace("A bot", "A robot"),
    expected: ["neutral wording-changed: The title of the opportunity “A robot” changed from “A bot” to “A robot”."],
  },
  {
    what: "no title",
    before: bot("effort 3"),
    after: bot("effort 3").replace(' "A bot"', ""),
    expected: ["neutral wording-changed: The title of the opportunity “bot” was removed; it was “A bot”."],
  },
  {
    what: "an earlier day",
    before: bot("due 2026-12-02"),
    after: bot("due 2026-12-01"),
    expected: ["neutral detail-changed: The due of the opportunity “A bot” changed from 2026-12-02 to 2026-12-01."],
  },
  {
    what: "a later day",
    before: bot("due 2026-12-01"),
    after: bot("due 2026-12-02"),
    expected: ["risky opportunity-postponed: The opportunity “A bot” is now due 2026-12-02; it was due 2026-12-01."],
  },
  {
    what: "a day that is new",
    before: bot(""),
    after: bot("due 2026-12-01"),
    expected: ["neutral detail-changed: The due of the opportunity “A bot” is now 2026-12-01; it was not set before."],
  },
  {
    what: "a day that is gone",
    before: bot("due 2026-12-01"),
    after: bot(""),
    expected: ["risky opportunity-postponed: The opportunity “A bot” no longer has a due date; it was due 2026-12-01."],
  },
  {
    what: "values that are new",
    before: bot(""),
    after: bot("customer-value 1 business-value 2 effort 3"),
    expected: [
      "neutral opportunity-revalued: The customer value of the opportunity “A bot” is now 1; it was not set before.",
      "neutral opportunity-revalued: The business value of the opportunity “A bot” is now 2; it was not set before.",
      "neutral opportunity-revalued: The effort of the opportunity “A bot” is now 3; it was not set before.",
    ],
  },
  {
    what: "values that are gone",
    before: bot("customer-value 1 business-value 2 effort 3"),
    after: bot(""),
    expected: [
      "neutral opportunity-revalued: The customer value of the opportunity “A bot” was removed; it was 1.",
      "neutral opportunity-revalued: The business value of the opportunity “A bot” was removed; it was 2.",
      "neutral opportunity-revalued: The effort of the opportunity “A bot” was removed; it was 3.",
    ],
  },
  {
    what: "a ticket that is new",
    before: bot(""),
    after: bot('ticket "A-1"'),
    expected: ["neutral wording-changed: The ticket of the opportunity “A bot” is now A-1; it was not set before."],
  },
  {
    what: "an owner that is new",
    before: bot("").replace(" by o", ""),
    after: bot(""),
    expected: ["better owner-added: The opportunity “A bot” is now owned by Owner; nobody owned it before."],
  },
  {
    what: "another owner",
    before: bot(""),
    after: bot("").replace("by o", "by p"),
    expected: ["risky owner-changed: The opportunity “A bot” is now owned by Partner; it was owned by Owner."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
