import { expect, it } from "vitest";
import { reported } from "../../helpers/changes.ts";

interface Row {
  readonly what: string;
  /** What is said of a journey; or its header, from its persona or owner to its brace. */
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

function project(facts: string): string {
  return `owner o "Owner"
owner p "Partner"
persona family "A family"
persona firm "A firm"
lifecycle life "Life" { phase start "Start" }
promise kind "We are kind"
metric wait "Wait" { unit time better lower }
source log "Support log" { kind analytics }
journey j "J" ${/^(by|for) /.test(facts) ? facts : `by o { ${facts}`}
  stage a "Asking" by o {
    touchpoint t "Calls" via phone
    touchpoint u "Complains" via phone
    touchpoint v "Is visited" via phone
  }
}
`;
}

function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  return reported(project(before), project(after));
}

const seen = "on 2026-11-01 from log";

const ROWS: readonly Row[] = [
  {
    what: "an order that is observed",
    before: "",
    after: `actual ${seen} { sequence t, u, v }`,
    expected: [
      "better measured: The journey “J” observed on 2026-11-01 according to Support log: in the order Calls, Complains, Is visited.",
    ],
  },
  {
    what: "an order that is observed against the flow",
    before: "",
    after: `actual ${seen} { sequence t, v }`,
    expected: [
      "worse gap-opened: A gap opened: Customers go from “Calls” to “Is visited”, which is not in the flow. ← measured",
      "better measured: The journey “J” observed on 2026-11-01 according to Support log: in the order Calls, Is visited.",
    ],
  },
  {
    what: "an order that is no longer observed",
    before: `actual ${seen} { sequence t, u }`,
    after: "",
    expected: [
      "worse actual-removed: The observation in the journey “J” was removed: in the order Calls, Complains on 2026-11-01 according to Support log.",
    ],
  },
  {
    what: "another order on the same day",
    before: `actual ${seen} { sequence t, u }`,
    after: `actual ${seen} { sequence t, u, v }`,
    expected: [
      "risky actual-rewritten: The observation in the journey “J” was rewritten without a new date: it was in the order Calls, Complains and is now in the order Calls, Complains, Is visited.",
    ],
  },
  {
    what: "another order on another day",
    before: `actual ${seen} { sequence t, u }`,
    after: `actual on 2026-11-02 from log { sequence t, u, v }`,
    expected: ["neutral measured: The journey “J” observed again: in the order Calls, Complains, Is visited."],
  },
  {
    what: "an order that a deviation joins",
    before: `actual ${seen} { sequence t, u wait 1 min }`,
    after: `actual failing ${seen} { sequence t, u wait 1 min }`,
    expected: [
      "worse gap-opened: A gap opened: The journey “J” fails. ← actual-rewritten",
      "risky actual-rewritten: The observation in the journey “J” was rewritten without a new date: it was in the order Calls, Complains and Wait 1 min and is now failing, in the order Calls, Complains and Wait 1 min.",
    ],
  },
  {
    what: "a goal of a journey",
    before: "",
    after: "desired { wait <= 1 h }",
    expected: ["better desired-added: Desired Wait in the journey “J” set to <= 1 h."],
  },
  {
    what: "a goal of a journey in words",
    before: "",
    after: 'desired "Calm"',
    expected: ["better desired-added: What is desired in the journey “J” is now described: “Calm”."],
  },
  {
    what: "a goal of a journey in words that is gone",
    before: 'desired "Calm"',
    after: "",
    expected: ["risky desired-removed: What is desired in the journey “J” is no longer described; it was “Calm”."],
  },
  {
    what: "a measured journey",
    before: "",
    after: `actual ${seen} { wait 1 h }`,
    expected: ["better measured: The journey “J” observed on 2026-11-01 according to Support log: Wait 1 h."],
  },
  {
    what: "a benchmark of a journey",
    before: "",
    after: "benchmark { wait <= 1 h }",
    expected: ["neutral benchmark-changed: A benchmark in the journey “J” was added."],
  },
  {
    what: "a persona that is new",
    before: "by o {",
    after: "for family by o {",
    expected: ["neutral detail-changed: The persona of the journey “J” is now A family; it was not set before."],
  },
  {
    what: "another persona",
    before: "for firm by o {",
    after: "for family by o {",
    expected: ["neutral detail-changed: The persona of the journey “J” changed from A firm to A family."],
  },
  {
    what: "an owner that is new",
    before: "for family {",
    after: "for family by o {",
    expected: ["better owner-added: The journey “J” is now owned by Owner; nobody owned it before."],
  },
  {
    what: "an owner that is gone",
    before: "for family by o {",
    after: "for family {",
    expected: ["worse owner-removed: The journey “J” no longer has an owner; it was Owner."],
  },
  {
    what: "another owner",
    before: "by o {",
    after: "by p {",
    expected: ["risky owner-changed: The journey “J” is now owned by Partner; it was owned by Owner."],
  },
  {
    what: "a goal in words of what customers want",
    before: 'goal "Be online"',
    after: 'goal "Be online again"',
    expected: ["neutral wording-changed: The goal of the journey “J” changed from “Be online” to “Be online again”."],
  },
  {
    what: "an empty goal of what customers want",
    before: 'goal ""',
    after: 'goal "Online"',
    expected: ["neutral wording-changed: The goal of the journey “J” changed from “” to Online."],
  },
  {
    what: "a lifecycle that it follows",
    before: "",
    after: "follows life",
    expected: ["neutral detail-changed: The lifecycle of the journey “J” is now Life; it was not set before."],
  },
  {
    what: "a promise that it keeps",
    before: "",
    after: "keeps kind",
    expected: ["neutral promise-added: The journey “J” now keeps “We are kind”."],
  },
  {
    what: "a first review",
    before: "",
    after: "reviewed 2026-11-01",
    expected: ["better review-renewed: The journey “J” was reviewed on 2026-11-01."],
  },
  {
    what: "a review that is renewed",
    before: "reviewed 2026-11-01",
    after: "reviewed 2026-11-02",
    expected: ["better review-renewed: The journey “J” was reviewed on 2026-11-02; before that, on 2026-11-01."],
  },
  {
    what: "a review that is backdated",
    before: "reviewed 2026-11-02",
    after: "reviewed 2026-11-01",
    expected: ["risky review-relaxed: The review of the journey “J” on 2026-11-02 was backdated to 2026-11-01."],
  },
  {
    what: "a review that is withdrawn",
    before: "reviewed 2026-11-02",
    after: "",
    expected: ["risky review-relaxed: The review of the journey “J” on 2026-11-02 was withdrawn."],
  },
  {
    what: "reviews that are rarer",
    before: "reviewed 2026-11-01 every 30 days",
    after: "reviewed 2026-11-01 every 31 days",
    expected: ["risky review-relaxed: The journey “J” is now reviewed every 31 days; it was every 30 days."],
  },
  {
    what: "reviews that are more frequent",
    before: "reviewed 2026-11-01 every 30 days",
    after: "reviewed 2026-11-01 every 29 days",
    expected: ["neutral detail-changed: The review interval of the journey “J” changed from “30 days” to “29 days”."],
  },
  {
    what: "reviews that are as frequent in other words",
    before: "reviewed 2026-11-01 every 14 days",
    after: "reviewed 2026-11-01 every 2 weeks",
    expected: [],
  },
  {
    what: "reviews that are as frequent as the settings say",
    before: "reviewed 2026-11-01 every 30 days",
    after: "reviewed 2026-11-01",
    expected: [
      "risky review-relaxed: The journey “J” is now reviewed as often as the project's settings say; it was every 30 days.",
    ],
  },
  {
    what: "a review that is renewed and rarer",
    before: "reviewed 2026-11-01 every 30 days",
    after: "reviewed 2026-11-02 every 60 days",
    expected: [
      "risky review-relaxed: The journey “J” is now reviewed every 60 days; it was every 30 days.",
      "better review-renewed: The journey “J” was reviewed on 2026-11-02; before that, on 2026-11-01.",
    ],
  },
  {
    what: "an accepted finding of a journey",
    before: "",
    after: 'accept unowned-handoff "soon"',
    expected: ["risky accept-added: unowned-handoff is now accepted in the journey “J”: “soon”."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
