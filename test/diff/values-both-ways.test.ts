import { expect, it } from "vitest";
import { bothWays, type Replacement } from "../helpers/both-ways.ts";

interface Row {
  readonly what: string;
  readonly edits: readonly Replacement[];
  /** What is reported for the edits, and for undoing them. */
  readonly there: readonly string[];
  readonly back: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    what: "goals that are lower",
    edits: [
      ["wait <= 20", "wait <= 21"],
      ["wait <= 5 min", "wait <= 10 min"],
      ["mood >= 4", "mood >= 3"],
      ["visits 1 }", "visits 2 }"],
      ['desired "An answer"', ""],
    ],
    there: [
      "worse desired-lowered: Desired Wait at “Calls” lowered from 5 min to 10 min: a gap is closed by moving the goal, not by getting better.",
      "worse desired-lowered: Desired Mood at “Calls” lowered from 4 to 3: a gap is closed by moving the goal, not by getting better.",
      "risky desired-changed: Desired Visits at “Calls” changed from 1 to 2.",
      "risky desired-removed: What is desired at “Complains” is no longer described; it was “An answer”.",
      "risky desired-lowered: Desired Wait in the stage “Asking” lowered from 20 min to 21 min.",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.38 to unknown. ← desired-lowered, desired-lowered, desired-changed",
      "neutral start-changed: There is no longer an opportunity to start with; it was “A bot”. ← score-changed",
      "neutral finding-came project/journey:help/opportunity:bot opportunity-without-gap",
    ],
    back: [
      "risky desired-changed: Desired Visits at “Calls” changed from 2 to 1.",
      "better desired-raised: Desired Wait at “Calls” raised from 10 min to 5 min.",
      "better desired-raised: Desired Mood at “Calls” raised from 3 to 4.",
      "better desired-added: What is desired at “Complains” is now described: “An answer”.",
      "better desired-raised: Desired Wait in the stage “Asking” raised from 21 min to 20 min.",
      "neutral gap-found: A gap is now known: Wait at “Calls” is 9 min, not <= 5 min. ← desired-raised",
      "neutral gap-found: A gap is now known: Mood at “Calls” is 3, not >= 4. ← desired-raised",
      "neutral score-changed: The score of the opportunity “A bot” changed from unknown to 0.38. ← desired-raised, desired-raised, desired-changed",
      "neutral start-changed: The opportunity to start with is now “A bot”. ← score-changed",
      "neutral finding-gone project/journey:help/opportunity:bot opportunity-without-gap",
    ],
  },
  {
    what: "goals with another sign",
    edits: [
      ["wait <= 5 min", "wait < 5 min"],
      ["mood >= 4", "mood > 4"],
      ["visits 1 }", "visits <= 1 }"],
      ['desired "An answer"', 'desired "A kind answer"'],
    ],
    there: [
      "risky desired-changed: Desired Visits at “Calls” changed from 1 to <= 1.",
      "better desired-raised: Desired Wait at “Calls” raised from <= 5 min to < 5 min.",
      "better desired-raised: Desired Mood at “Calls” raised from >= 4 to > 4.",
      "neutral wording-changed: The desired of “Complains” changed from “An answer” to “A kind answer”.",
    ],
    back: [
      "risky desired-lowered: Desired Wait at “Calls” lowered from < 5 min to <= 5 min.",
      "risky desired-lowered: Desired Mood at “Calls” lowered from > 4 to >= 4.",
      "risky desired-changed: Desired Visits at “Calls” changed from <= 1 to 1.",
      "neutral wording-changed: The desired of “Complains” changed from “A kind answer” to “An answer”.",
    ],
  },
  {
    what: "goals that come close",
    edits: [
      ["wait <= 5 min", "wait <= 8 min"],
      ["mood >= 4 ", ""],
      ["wait <= 20 min", "wait >= 20 min"],
    ],
    there: [
      "worse desired-lowered: Desired Wait at “Calls” lowered from 5 min to 8 min: a gap is made smaller by moving the goal, not by getting better.",
      "worse desired-removed: Desired Mood at “Calls” removed; it was >= 4: a gap is closed by moving the goal, not by getting better.",
      "risky desired-changed: Desired Wait in the stage “Asking” changed from <= 20 min to >= 20 min.",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.38 to 0.09. ← desired-lowered, desired-removed",
    ],
    back: [
      "risky desired-changed: Desired Wait in the stage “Asking” changed from >= 20 min to <= 20 min.",
      "better desired-raised: Desired Wait at “Calls” raised from 8 min to 5 min.",
      "better desired-added: Desired Mood at “Calls” set to >= 4.",
      "neutral gap-found: A gap is now known: Mood at “Calls” is 3, not >= 4. ← desired-added",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.09 to 0.38. ← desired-raised, desired-added",
    ],
  },
  {
    what: "values without a new date",
    edits: [
      ["wait 9 min", "wait 8 min"],
      ["mood 3 }", "mood 4 }"],
      ["actual failing", "actual missing"],
    ],
    there: [
      "worse gap-opened: A gap opened: Customers never get “Complains”. ← actual-rewritten",
      "risky actual-rewritten: Actual Wait at “Calls” rewritten from 9 min to 8 min without a new date.",
      "risky actual-rewritten: Actual Mood at “Calls” rewritten from 3 to 4 without a new date.",
      "risky actual-rewritten: The observation at “Complains” was rewritten without a new date: it was failing and is now missing.",
      "neutral gap-narrowed: A gap narrowed: Wait at “Calls” is 8 min, not <= 5 min; it was 9 min. ← actual-rewritten",
      "neutral gap-closed: Mood at “Calls” no longer falls short: it is now 4. ← actual-rewritten",
      "neutral gap-closed: “Complains” no longer fails. ← actual-rewritten",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.38 to 0.32. ← actual-rewritten, actual-rewritten",
    ],
    back: [
      "worse gap-widened: A gap widened: Wait at “Calls” is 9 min, not <= 5 min; it was 8 min. ← actual-rewritten",
      "worse gap-opened: A gap opened: Mood at “Calls” is 3, not >= 4. ← actual-rewritten",
      "worse gap-opened: A gap opened: “Complains” fails. ← actual-rewritten",
      "risky actual-rewritten: Actual Wait at “Calls” rewritten from 8 min to 9 min without a new date.",
      "risky actual-rewritten: Actual Mood at “Calls” rewritten from 4 to 3 without a new date.",
      "risky actual-rewritten: The observation at “Complains” was rewritten without a new date: it was missing and is now failing.",
      "neutral gap-closed: Customers now get “Complains”. ← actual-rewritten",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.32 to 0.38. ← actual-rewritten, actual-rewritten",
    ],
  },
  {
    what: "values with a new date",
    edits: [
      ["2026-09-10", "2026-09-20"],
      ["wait 9 min", "wait 4 min"],
      ["mood 3 }", "mood 2 }"],
      ["failing on 2026-09-11", "ad-hoc on 2026-09-21"],
    ],
    there: [
      "worse gap-widened: A gap widened: Mood at “Calls” is 2, not >= 4; it was 3. ← measured",
      "worse gap-opened: A gap opened: “Complains” happens unplanned. ← measured",
      "better gap-closed: Wait at “Calls” no longer falls short: it is now 4 min. ← measured",
      "better gap-closed: “Complains” no longer fails. ← measured",
      "neutral measured: Wait at “Calls” measured again: it was 9 min and is now 4 min.",
      "neutral measured: Mood at “Calls” measured again: it was 3 and is now 2.",
      "neutral measured: “Complains” observed again: unplanned.",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.38 to unknown. ← measured, measured",
      "neutral start-changed: There is no longer an opportunity to start with; it was “A bot”. ← score-changed",
      "neutral finding-came project/journey:help/opportunity:bot opportunity-without-gap",
    ],
    back: [
      "worse gap-opened: A gap opened: Wait at “Calls” is 9 min, not <= 5 min. ← measured",
      "worse gap-opened: A gap opened: “Complains” fails. ← measured",
      "better gap-narrowed: A gap narrowed: Mood at “Calls” is 3, not >= 4; it was 2. ← measured",
      "better gap-closed: “Complains” no longer happens unplanned. ← measured",
      "neutral measured: Wait at “Calls” measured again: it was 4 min and is now 9 min.",
      "neutral measured: Mood at “Calls” measured again: it was 2 and is now 3.",
      "neutral measured: “Complains” observed again: failing.",
      "neutral score-changed: The score of the opportunity “A bot” changed from unknown to 0.38. ← measured, measured",
      "neutral start-changed: The opportunity to start with is now “A bot”. ← score-changed",
      "neutral finding-gone project/journey:help/opportunity:bot opportunity-without-gap",
    ],
  },
  {
    what: "dates alone",
    edits: [
      ["2026-09-10", "2026-09-20"],
      [" on 2026-09-11", ""],
    ],
    there: [
      "worse evidence-downgraded: The observation at “Complains” no longer has a date; it was 2026-09-11.",
      "risky actual-redated: The observation at “Calls” was redated from 2026-09-10 to 2026-09-20 without new values.",
    ],
    back: [
      "risky actual-redated: The observation at “Calls” was redated from 2026-09-20 to 2026-09-10 without new values.",
      "better evidence-upgraded: The observation at “Complains” now has a date: 2026-09-11.",
    ],
  },
  {
    what: "sources of observations",
    edits: [
      ["from talk { sample 12", "from poll { sample 1"],
      ["2026-09-11 from poll", "2026-09-11"],
    ],
    there: [
      "neutral finding-came project/source:talk unused-declaration ← evidence-upgraded",
      "worse evidence-downgraded: The observation at “Calls” is now based on 1 case; it was based on 12 cases.",
      "worse evidence-downgraded: The observation at “Complains” is now based on no source; it was based on Poll (survey).",
      "better evidence-upgraded: The observation at “Calls” is now based on Poll (survey); it was based on Talks (interview).",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.38 to 0.5. ← evidence-upgraded, evidence-downgraded",
    ],
    back: [
      "neutral finding-gone project/source:talk unused-declaration",
      "worse evidence-downgraded: The observation at “Calls” is now based on Talks (interview); it was based on Poll (survey).",
      "better evidence-upgraded: The observation at “Calls” is now based on 12 cases; it was based on 1 case.",
      "better evidence-upgraded: The observation at “Complains” is now based on Poll (survey); it was based on no source.",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.5 to 0.38. ← evidence-downgraded, evidence-upgraded",
    ],
  },
  {
    what: "sources without a kind",
    edits: [["from talk { sample 12", "from rumour {"]],
    there: [
      "neutral finding-gone project/source:rumour unused-declaration",
      "neutral finding-came project/source:talk unused-declaration ← evidence-downgraded",
      "worse evidence-downgraded: The observation at “Calls” is now based on Rumour (no kind); it was based on Talks (interview).",
      "worse evidence-downgraded: The observation at “Calls” is now based on an unknown number of cases; it was based on 12 cases.",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.38 to 0.25. ← evidence-downgraded, evidence-downgraded",
    ],
    back: [
      "neutral finding-gone project/source:talk unused-declaration",
      "neutral finding-came project/source:rumour unused-declaration ← evidence-upgraded",
      "better evidence-upgraded: The observation at “Calls” is now based on Talks (interview); it was based on Rumour (no kind).",
      "better evidence-upgraded: The observation at “Calls” is now based on 12 cases; it was based on an unknown number of cases.",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.25 to 0.38. ← evidence-upgraded, evidence-upgraded",
    ],
  },
  {
    what: "observations that are gone",
    edits: [
      ["actual on 2026-09-10 from talk { sample 12 wait 9 min mood 3 }", ""],
      ["actual failing on 2026-09-11 from poll", ""],
    ],
    there: [
      "neutral finding-came project/source:talk unused-declaration ← actual-removed",
      "neutral finding-came project/source:poll unused-declaration ← actual-removed",
      "worse actual-removed: The observation at “Calls” was removed: Wait 9 min and Mood 3 on 2026-09-10 according to Talks.",
      "worse actual-removed: The observation at “Complains” was removed: failing on 2026-09-11 according to Poll.",
      "worse gap-opened: A gap opened: Wait at “Calls” is not known. ← actual-removed",
      "worse gap-opened: A gap opened: Mood at “Calls” is not known. ← actual-removed",
      "neutral gap-closed: “Complains” no longer fails. ← actual-removed",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.38 to unknown. ← actual-removed",
      "neutral start-changed: There is no longer an opportunity to start with; it was “A bot”. ← score-changed",
    ],
    back: [
      "neutral finding-gone project/source:talk unused-declaration",
      "neutral finding-gone project/source:poll unused-declaration",
      "worse gap-opened: A gap opened: “Complains” fails. ← measured",
      "better measured: “Calls” observed on 2026-09-10 according to Talks: Wait 9 min and Mood 3.",
      "better measured: “Complains” observed on 2026-09-11 according to Poll: failing.",
      "neutral gap-found: A gap is now known: Wait at “Calls” is 9 min, not <= 5 min. ← measured",
      "neutral gap-found: A gap is now known: Mood at “Calls” is 3, not >= 4. ← measured",
      "neutral score-changed: The score of the opportunity “A bot” changed from unknown to 0.38. ← measured",
      "neutral start-changed: The opportunity to start with is now “A bot”. ← score-changed",
    ],
  },
  {
    what: "a value that is gone",
    edits: [
      ["wait 9 min ", ""],
      ["actual failing", "actual"],
    ],
    there: [
      "worse gap-opened: A gap opened: Wait at “Calls” is not known. ← actual-removed",
      "risky actual-rewritten: The observation at “Complains” was rewritten without a new date: it was failing and is now happening.",
      "risky actual-removed: Actual Wait at “Calls” removed; it was 9 min.",
      "neutral gap-closed: “Complains” no longer fails. ← actual-rewritten",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.38 to unknown. ← actual-removed",
      "neutral start-changed: There is no longer an opportunity to start with; it was “A bot”. ← score-changed",
    ],
    back: [
      "worse gap-opened: A gap opened: “Complains” fails. ← actual-rewritten",
      "risky actual-rewritten: The observation at “Complains” was rewritten without a new date: it was happening and is now failing.",
      "neutral measured: Wait at “Calls” measured: 9 min.",
      "neutral gap-found: A gap is now known: Wait at “Calls” is 9 min, not <= 5 min. ← measured",
      "neutral score-changed: The score of the opportunity “A bot” changed from unknown to 0.38. ← measured",
      "neutral start-changed: The opportunity to start with is now “A bot”. ← score-changed",
    ],
  },
  {
    what: "a second observation",
    edits: [["mood 3 }", "mood 3 } actual on 2026-09-15 from log { wait 7 min }"]],
    there: [
      "neutral finding-gone project/source:log unused-declaration",
      "better gap-narrowed: A gap narrowed: Wait at “Calls” is 7 min, not <= 5 min; it was 9 min. ← measured",
      "neutral measured: “Calls” observed on 2026-09-15 according to Support log: Wait 7 min.",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.38 to 0.4. ← measured",
    ],
    back: [
      "neutral finding-came project/source:log unused-declaration ← actual-removed",
      "worse gap-widened: A gap widened: Wait at “Calls” is 9 min, not <= 5 min; it was 7 min. ← actual-removed",
      "risky actual-removed: The observation at “Calls” was removed: Wait 7 min on 2026-09-15 according to Support log.",
      "neutral score-changed: The score of the opportunity “A bot” changed from 0.4 to 0.38. ← actual-removed",
    ],
  },
];

it.each(ROWS)("reports edits of $what, and undoing them", ({ edits, there, back }) => {
  expect(bothWays(edits)).toEqual({ there, back });
});
