import { expect, it } from "vitest";
import { reported } from "../../helpers/changes.ts";

interface Row {
  readonly what: string;
  /** Texts that are replaced in the new version. */
  readonly after: readonly (readonly [from: string, to: string])[];
  readonly expected: readonly string[];
}

const TEXT = `owner o "Owner"
source log "Log" { kind analytics }
source talk "Talk" { kind interview }
metric wait "Wait" { unit time better lower scale 0 min .. 60 min }
metric joy "Joy" { unit count better higher scale 1 .. 5 }
journey j "J" by o {
  stage a "Asking" by o {
    desired { wait <= 10 min }
    actual on 2026-11-01 from log { wait 40 min }
    touchpoint t "Calls" via phone {
      desired { wait <= 5 min joy >= 4 }
      actual on 2026-11-01 from log { wait 35 min joy 3 }
    }
    touchpoint u "Complains" via phone { desired "Calm" actual failing on 2026-11-01 from talk }
    touchpoint v "Is visited" via phone { desired { joy >= 4 } actual on 2026-11-01 from log { joy 2 } }
  }
  handoff t -> u by o within 1 h { desired { wait <= 30 min } actual on 2026-11-01 from log { wait 45 min } }
  opportunity first "First" by o { closes t.wait customer-value 4 business-value 4 effort 2 }
  opportunity second "Second" by o { closes t -> u, v customer-value 1 business-value 1 effort 2 }
  opportunity third "Third" by o { closes a, u.failing customer-value 2 business-value 2 effort 5 }
}
journey k "K" by o { stage b "B" by o { touchpoint t "T" via phone { desired { wait <= 1 min } } } }
`;

function run({ after }: Pick<Row, "after">): string[] {
  return reported(
    TEXT,
    after.reduce((text, [from, to]) => text.replaceAll(from, to), TEXT),
  );
}

const ROWS: readonly Row[] = [
  {
    what: "a value of a touchpoint, beside others",
    after: [
      ["wait 35 min joy 3", "wait 20 min joy 3"],
      ["joy 2", "joy 1"],
      ['"Complains"', '"Moans"'],
    ],
    expected: [
      "worse gap-widened: A gap widened: Joy at “Is visited” is 1, not >= 4; it was 2. ← actual-rewritten",
      "risky actual-rewritten: Actual Wait at “Calls” rewritten from 35 min to 20 min without a new date.",
      "risky actual-rewritten: Actual Joy at “Is visited” rewritten from 2 to 1 without a new date.",
      "neutral wording-changed: The title of “Moans” changed from Complains to Moans.",
      "neutral gap-narrowed: A gap narrowed: Wait at “Calls” is 20 min, not <= 5 min; it was 35 min. ← actual-rewritten",
      "neutral score-changed: The score of the opportunity “First” changed from 1.71 to 1.5. ← actual-rewritten",
      "neutral score-changed: The score of the opportunity “Second” changed from 0.42 to 0.54. ← actual-rewritten",
    ],
  },
  {
    what: "a value of a handoff",
    after: [["wait 45 min", "wait 50 min"]],
    expected: [
      "worse gap-widened: A gap widened: Wait in the handoff from “Calls” to “Complains” is 50 min, not <= 30 min; it was 45 min. ← actual-rewritten",
      "risky actual-rewritten: Actual Wait in the handoff from “Calls” to “Complains” rewritten from 45 min to 50 min without a new date.",
      "neutral score-changed: The score of the opportunity “Second” changed from 0.42 to 0.45. ← actual-rewritten",
    ],
  },
  {
    what: "a value of a stage",
    after: [["wait 40 min", "wait 30 min"]],
    expected: [
      "risky actual-rewritten: Actual Wait in the stage “Asking” rewritten from 40 min to 30 min without a new date.",
      "neutral gap-narrowed: A gap narrowed: Wait in the stage “Asking” is 30 min, not <= 10 min; it was 40 min. ← actual-rewritten",
      "neutral score-changed: The score of the opportunity “Third” changed from 0.54 to 0.51. ← actual-rewritten",
    ],
  },
  {
    what: "a failure that is over",
    after: [["actual failing on 2026-11-01", "actual on 2026-11-02"]],
    expected: [
      "better gap-closed: “Complains” no longer fails. ← measured",
      "neutral measured: “Complains” observed again: happening.",
      "neutral score-changed: The score of the opportunity “Third” changed from 0.54 to 0.3. ← measured",
    ],
  },
  {
    what: "a moment of truth",
    after: [['t "Calls" via phone {', 't "Calls" via phone { moment-of-truth']],
    expected: [
      "neutral moment-of-truth-added: “Calls” is now a moment of truth; its gaps weigh more.",
      "neutral score-changed: The score of the opportunity “First” changed from 1.71 to 2.57. ← moment-of-truth-added",
    ],
  },
  {
    what: "a source of another kind",
    after: [["kind interview", "kind survey"]],
    expected: [
      "better evidence-upgraded: The kind of the source “Talk” changed from interview to survey.",
      "neutral score-changed: The score of the opportunity “Third” changed from 0.54 to 0.62. ← evidence-upgraded",
    ],
  },
  {
    what: "the scale of a metric",
    after: [["1 .. 5", "0 .. 5"]],
    expected: [
      "risky metric-changed: The lower end of the scale of the metric “Joy” changed from 1 to 0. All of its values now mean something else.",
      "neutral gap-narrowed: A gap narrowed: Joy at “Calls” is 3, not >= 4. ← metric-changed",
      "neutral gap-narrowed: A gap narrowed: Joy at “Is visited” is 2, not >= 4. ← metric-changed",
      "neutral score-changed: The score of the opportunity “Second” changed from 0.42 to 0.37. ← metric-changed",
    ],
  },
  {
    what: "a name of an opportunity with another value",
    after: [
      ["opportunity first", "opportunity one"],
      ["closes t.wait customer-value 4", "closes t.wait customer-value 5"],
    ],
    expected: [
      "neutral opportunity-renamed: The opportunity “First” was renamed from first to one.",
      "neutral opportunity-revalued: The customer value of the opportunity “First” changed from 4 to 5.",
      "neutral score-changed: The score of the opportunity “First” changed from 1.71 to 1.92. ← opportunity-renamed, opportunity-revalued",
    ],
  },
  {
    what: "a name of the journey with another value",
    after: [
      ["journey j", "journey i"],
      ["wait 35 min", "wait 20 min"],
    ],
    expected: [
      "risky actual-rewritten: Actual Wait at “Calls” rewritten from 35 min to 20 min without a new date.",
      "neutral journey-renamed: The journey “J” was renamed from j to i.",
      "neutral gap-narrowed: A gap narrowed: Wait at “Calls” is 20 min, not <= 5 min; it was 35 min. ← actual-rewritten",
      "neutral score-changed: The score of the opportunity “First” changed from 1.71 to 1.5. ← actual-rewritten",
    ],
  },
  {
    what: "an opportunity that is done and was the one to start with",
    after: [["business-value 4 effort 2", "business-value 4 effort 2 status done"]],
    expected: [
      "better opportunity-done: The opportunity “First” is done.",
      "neutral start-changed: The opportunity to start with is now “Second”; it was “First”. ← opportunity-done",
    ],
  },
  {
    what: "an effort that makes it too much to start with",
    after: [["business-value 4 effort 2", "business-value 4 effort 3"]],
    expected: [
      "neutral opportunity-revalued: The effort of the opportunity “First” changed from 2 to 3.",
      "neutral score-changed: The score of the opportunity “First” changed from 1.71 to 1.14. ← opportunity-revalued",
      "neutral start-changed: The opportunity to start with is now “Second”; it was “First”. ← score-changed",
    ],
  },
  {
    what: "a touchpoint that is gone with its gap",
    after: [
      ['touchpoint v "Is visited" via phone { desired { joy >= 4 } actual on 2026-11-01 from log { joy 2 } }', ""],
      [", v ", " "],
    ],
    expected: [
      "risky touchpoint-removed: “Is visited” was removed from the stage “Asking”.",
      "neutral opportunity-revalued: The opportunity “Second” no longer closes “Is visited”.",
      "neutral score-changed: The score of the opportunity “Second” changed from 0.42 to 0.17. ← opportunity-revalued",
    ],
  },
  {
    what: "a score that changes by less than is shown",
    after: [["wait 35 min joy 3", "wait 2101 s joy 3"]],
    expected: [
      "worse gap-widened: A gap widened: Wait at “Calls” is 2101 s, not <= 5 min; it was 35 min. ← actual-rewritten",
      "risky actual-rewritten: Actual Wait at “Calls” rewritten from 35 min to 2101 s without a new date.",
    ],
  },
];

it.each(ROWS)("reports $what", ({ after, expected }) => {
  expect(run({ after })).toEqual(expected);
});
