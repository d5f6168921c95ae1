import { expect, it } from "vitest";
import { METRICS, type Row, run } from "./gap-project.ts";

const seen = (value: string, day = 1): string => `actual on 2026-11-0${day} from log { ${value} }`;
const order = (names: string): string => `actual on 2026-11-01 from log { sequence ${names} }`;

const ROWS: readonly Row[] = [
  {
    what: "a gap that comes from a step that is gone",
    before: [order("t, v"), "then v then u"],
    after: [order("t, v"), "then u"],
    expected: [
      "worse gap-opened: A gap opened: Customers go from “Calls” to “Is visited”, which is not in the flow. ← flow-changed",
      "risky flow-changed: From “Calls”, customers can no longer go to “Is visited”.",
    ],
  },
  {
    what: "a gap that comes from a step that is gone, beside other edits",
    before: [order("t, v"), 'then v then u pain "Waits"'],
    after: [order("t, v"), "then u gives notes"],
    expected: [
      "worse gap-opened: A gap opened: Customers go from “Calls” to “Is visited”, which is not in the flow. ← flow-changed",
      "risky voice-removed: A pain at “Calls” was removed: “Waits”.",
      "risky flow-changed: From “Calls”, customers can no longer go to “Is visited”.",
      "better context-added: “Calls” now gives “notes”.",
    ],
  },
  {
    what: "a gap that goes with the end of an observation",
    before: [order("t, v"), ""],
    after: ["", ""],
    expected: [
      "worse actual-removed: The observation in the journey “J” was removed: in the order Calls, Is visited on 2026-11-01 according to Log.",
      "neutral gap-closed: Customers no longer go from “Calls” to “Is visited” against the flow. ← actual-removed",
    ],
  },
  {
    what: "a gap of a whole journey",
    before: ["desired { wait <= 1 h }", ""],
    after: [`desired { wait <= 1 h } actual failing on 2026-11-01 from log { wait 2 h }`, ""],
    expected: [
      "worse gap-opened: A gap opened: The journey “J” fails. ← measured",
      "better measured: The journey “J” observed on 2026-11-01 according to Log: failing and Wait 2 h.",
      "neutral gap-found: A gap is now known: Wait in the journey “J” is 2 h, not <= 1 h. ← measured",
    ],
  },
  {
    what: "a failing touchpoint that gets a goal as well",
    before: ["", "actual failing on 2026-11-01 from log"],
    after: ["", 'desired "Calm" actual failing on 2026-11-01 from log'],
    expected: ["better desired-added: What is desired at “Calls” is now described: “Calm”."],
  },
  {
    what: "a touchpoint that fails again after a newer observation",
    before: ["", "actual failing on 2026-11-01 from log"],
    after: ["", "actual failing on 2026-11-01 from log actual on 2026-11-02 from talk"],
    expected: [
      "better gap-closed: “Calls” no longer fails. ← measured",
      "neutral measured: “Calls” observed on 2026-11-02 according to Talk: happening.",
    ],
  },
  {
    what: "a metric that tells gaps from now on",
    before: ["", `desired { visits 2 } ${seen("visits 1")}`],
    after: [
      "",
      `desired { visits 2 } ${seen("visits 1")}`,
      METRICS.replace("{ unit count }", "{ unit count better lower }"),
    ],
    expected: [
      "risky metric-changed: The better direction of the metric “Visits” is now lower; it was not set before. All of its values now mean something else.",
      "neutral gap-closed: Visits at “Calls” no longer falls short: it is now 1. ← metric-changed",
    ],
  },
  {
    what: "a metric whose better direction turns",
    before: ["", `desired { mood 4 } ${seen("mood 5")}`],
    after: ["", `desired { mood 4 } ${seen("mood 5")}`, METRICS.replace("higher", "lower")],
    expected: [
      "risky metric-changed: The better direction of the metric “Mood” changed from higher to lower. All of its values now mean something else.",
      "neutral gap-found: A gap is now known: Mood at “Calls” is 5, not 4. ← metric-changed",
    ],
  },
  {
    what: "a metric that is renamed while its value gets worse",
    before: ["", `desired { mood >= 4 } ${seen("mood 3")}`],
    after: ["", `desired { joy >= 4 } ${seen("joy 2", 2)}`, METRICS.replace("metric mood", "metric joy")],
    expected: [
      "neutral declaration-renamed: The metric “Mood” was renamed from mood to joy.",
      "worse gap-widened: A gap widened: Mood at “Calls” is 2, not >= 4; it was 3. ← measured",
      "neutral measured: Mood at “Calls” measured again: it was 3 and is now 2.",
    ],
  },
  {
    what: "a metric that is renamed while its gap closes",
    before: ["", `desired { mood >= 4 } ${seen("mood 3")}`],
    after: ["", `desired { joy >= 4 } ${seen("joy 4", 2)}`, METRICS.replace("metric mood", "metric joy")],
    expected: [
      "neutral declaration-renamed: The metric “Mood” was renamed from mood to joy.",
      "better gap-closed: Mood at “Calls” no longer falls short: it is now 4. ← measured",
      "neutral measured: Mood at “Calls” measured again: it was 3 and is now 4.",
    ],
  },
  {
    what: "a better value in the newer of two observations",
    before: ["", `desired { wait <= 5 min } ${seen("wait 9 min")} ${seen("wait 8 min", 2)}`],
    after: ["", `desired { wait <= 5 min } ${seen("wait 9 min")} ${seen("wait 7 min", 2)}`],
    expected: [
      "risky actual-rewritten: Actual Wait at “Calls” rewritten from 8 min to 7 min without a new date.",
      "neutral gap-narrowed: A gap narrowed: Wait at “Calls” is 7 min, not <= 5 min; it was 8 min. ← actual-rewritten",
    ],
  },
  {
    what: "another value in the older of two observations",
    before: ["", `desired { wait <= 5 min } ${seen("wait 9 min")} ${seen("wait 8 min", 2)}`],
    after: ["", `desired { wait <= 5 min } ${seen("wait 7 min")} ${seen("wait 8 min", 2)}`],
    expected: ["risky actual-rewritten: Actual Wait at “Calls” rewritten from 9 min to 7 min without a new date."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
