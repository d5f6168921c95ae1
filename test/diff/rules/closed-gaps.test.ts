import { expect, it } from "vitest";
import { type Row, run } from "./opportunity-project.ts";

const bot = (inside: string): string => `opportunity bot "A bot" by o { ${inside} }`;
const VALUED = "closes t.wait customer-value 4 business-value 4 effort 2";
const other = (inside: string): string => `opportunity other "Another" by o { ${inside} }`;

const ROWS: readonly Row[] = [
  {
    what: "gaps that it closes as well",
    before: bot("closes t.wait"),
    after: bot("closes t.wait, t.mood, u.failing, a.wait, t -> u, t -> u.wait, u, u.sequence, a"),
    expected: [
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Calls”, Mood.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Complains”, failing.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Asking”, Wait.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Calls” to “Complains”.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Calls” to “Complains”, Wait.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Complains”.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Complains”, sequence.",
      "neutral opportunity-revalued: The opportunity “A bot” now closes “Asking”.",
    ],
  },
  {
    what: "gaps that it no longer closes",
    before: bot("closes t.wait, u.failing, t -> u.wait, a"),
    after: bot("closes t.wait"),
    expected: [
      "neutral opportunity-revalued: The opportunity “A bot” no longer closes “Complains”, failing.",
      "neutral opportunity-revalued: The opportunity “A bot” no longer closes “Calls” to “Complains”, Wait.",
      "neutral opportunity-revalued: The opportunity “A bot” no longer closes “Asking”.",
    ],
  },
  {
    what: "an effort that grows",
    before: bot(VALUED),
    after: bot(VALUED.replace("effort 2", "effort 4")),
    expected: [
      "neutral opportunity-revalued: The effort of the opportunity “A bot” changed from 2 to 4.",
      "neutral score-changed: The score of the opportunity “A bot” changed from 1.71 to 0.86. ← opportunity-revalued",
      "neutral start-changed: There is no longer an opportunity to start with; it was “A bot”. ← score-changed",
    ],
  },
  {
    what: "an opportunity that scores more than the one to start with",
    before: bot(VALUED) + other("closes u customer-value 1 business-value 1 effort 2"),
    after: bot(VALUED) + other("closes u customer-value 5 business-value 5 effort 2"),
    expected: [
      "neutral opportunity-revalued: The customer value of the opportunity “Another” changed from 1 to 5.",
      "neutral opportunity-revalued: The business value of the opportunity “Another” changed from 1 to 5.",
      "neutral score-changed: The score of the opportunity “Another” changed from 0.5 to 2.5. ← opportunity-revalued, opportunity-revalued",
      "neutral start-changed: The opportunity to start with is now “Another”; it was “A bot”. ← score-changed",
    ],
  },
  {
    what: "a new opportunity that is the one to start with",
    before: bot(VALUED),
    after: bot(VALUED) + other("closes u customer-value 5 business-value 5 effort 1"),
    expected: [
      "better opportunity-added: The opportunity “Another” was added.",
      "neutral start-changed: The opportunity to start with is now “Another”; it was “A bot”. ← opportunity-added",
    ],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
