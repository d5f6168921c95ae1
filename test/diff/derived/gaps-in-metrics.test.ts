import { expect, it } from "vitest";
import { METRICS, type Row, run } from "./gap-project.ts";

const seen = (value: string, day = 1): string => `actual on 2026-11-0${day} from log { ${value} }`;

const ROWS: readonly Row[] = [
  {
    what: "a lower goal and a worse value that both miss",
    before: ["", `desired { mood >= 5 } ${seen("mood 3")}`],
    after: ["", `desired { mood >= 4 } ${seen("mood 1", 2)}`],
    expected: [
      "worse gap-widened: A gap widened: Mood at “Calls” is 1, not >= 4; it was 3. ← desired-lowered, measured",
      "risky desired-lowered: Desired Mood at “Calls” lowered from 5 to 4.",
      "neutral measured: Mood at “Calls” measured again: it was 3 and is now 1.",
    ],
  },
  {
    what: "a lower goal and a better value that still misses",
    before: ["", `desired { mood >= 5 } ${seen("mood 3")}`],
    after: ["", `desired { mood >= 4 } ${seen("mood 3.5", 2)}`],
    expected: [
      "risky desired-lowered: Desired Mood at “Calls” lowered from 5 to 4.",
      "better gap-narrowed: A gap narrowed: Mood at “Calls” is 3.5, not >= 4; it was 3. ← desired-lowered, measured",
      "neutral measured: Mood at “Calls” measured again: it was 3 and is now 3.5.",
    ],
  },
  {
    what: "a higher goal and a worse value",
    before: ["", `desired { mood >= 4 } ${seen("mood 3")}`],
    after: ["", `desired { mood >= 5 } ${seen("mood 2", 2)}`],
    expected: [
      "worse gap-widened: A gap widened: Mood at “Calls” is 2, not >= 5; it was 3. ← desired-raised, measured",
      "better desired-raised: Desired Mood at “Calls” raised from 4 to 5.",
      "neutral measured: Mood at “Calls” measured again: it was 3 and is now 2.",
    ],
  },
  {
    what: "a higher goal and a value that meets it",
    before: ["", `desired { mood >= 4 } ${seen("mood 3")}`],
    after: ["", `desired { mood >= 5 } ${seen("mood 5", 2)}`],
    expected: [
      "better desired-raised: Desired Mood at “Calls” raised from 4 to 5.",
      "better gap-closed: Mood at “Calls” no longer falls short: it is now 5. ← desired-raised, measured",
      "neutral measured: Mood at “Calls” measured again: it was 3 and is now 5.",
    ],
  },
  {
    what: "an exact goal that is farther from the value",
    before: ["", `desired { visits 3 } ${seen("visits 4")}`],
    after: ["", `desired { visits 1 } ${seen("visits 4")}`],
    expected: ["risky desired-changed: Desired Visits at “Calls” changed from 3 to 1."],
  },
  {
    what: "an exact goal that is nearer to the value",
    before: ["", `desired { visits 1 } ${seen("visits 4")}`],
    after: ["", `desired { visits 3 } ${seen("visits 4")}`],
    expected: [
      "worse desired-changed: Desired Visits at “Calls” changed from 1 to 3: a gap is made smaller by moving the goal, not by getting better.",
    ],
  },
  {
    what: "a value that is no longer known",
    before: ["", `desired { mood >= 4 } ${seen("mood 3")}`],
    after: ["", "desired { mood >= 4 }"],
    expected: [
      "worse actual-removed: The observation at “Calls” was removed: Mood 3 on 2026-11-01 according to Log.",
      "worse gap-opened: A gap opened: Mood at “Calls” is not known. ← actual-removed",
    ],
  },
  {
    what: "a value that met its goal and is no longer known",
    before: ["", `desired { mood >= 4 } ${seen("mood 5")}`],
    after: ["", "desired { mood >= 4 }"],
    expected: [
      "worse actual-removed: The observation at “Calls” was removed: Mood 5 on 2026-11-01 according to Log.",
      "worse gap-opened: A gap opened: Mood at “Calls” is not known. ← actual-removed",
    ],
  },
  {
    what: "a first value that meets its goal",
    before: ["", "desired { mood >= 4 }"],
    after: ["", `desired { mood >= 4 } ${seen("mood 5")}`],
    expected: ["better measured: “Calls” observed on 2026-11-01 according to Log: Mood 5."],
  },
  {
    what: "a first value that misses its goal",
    before: ["", "desired { mood >= 4 }"],
    after: ["", `desired { mood >= 4 } ${seen("mood 3")}`],
    expected: [
      "better measured: “Calls” observed on 2026-11-01 according to Log: Mood 3.",
      "neutral gap-found: A gap is now known: Mood at “Calls” is 3, not >= 4. ← measured",
    ],
  },
  {
    what: "a negative value that gets worse",
    before: [
      "",
      `desired { mood >= -1 } ${seen("mood -2")}`,
      METRICS.replace("better higher", "better higher scale -5 .. 5"),
    ],
    after: [
      "",
      `desired { mood >= -1 } ${seen("mood -3", 2)}`,
      METRICS.replace("better higher", "better higher scale -5 .. 5"),
    ],
    expected: [
      "worse gap-widened: A gap widened: Mood at “Calls” is −3, not >= −1; it was −2. ← measured",
      "neutral measured: Mood at “Calls” measured again: it was −2 and is now −3.",
    ],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
