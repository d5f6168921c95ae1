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
owner p "Partner"
system crm "Customer records"
metric wait "Wait" { unit time better lower }
source log "Support log" { kind analytics }
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
    what: "a pain that is new",
    before: "",
    after: 'pain "Waits" from poll',
    expected: ["neutral voice-added: A pain at “Calls” was added: “Waits”."],
  },
  {
    what: "a quote that is new",
    before: "",
    after: 'quote "Hello?"',
    expected: ["neutral voice-added: A quote at “Calls” was added: “Hello?”."],
  },
  {
    what: "a pain that is gone",
    before: 'pain "Waits"',
    after: "",
    expected: ["risky voice-removed: A pain at “Calls” was removed: “Waits”."],
  },
  {
    what: "a quote that is gone",
    before: 'quote "Hello?" from log',
    after: "",
    expected: ["risky voice-removed: A quote at “Calls” was removed: “Hello?”."],
  },
  {
    what: "a pain that is a quote now",
    before: 'pain "Waits"',
    after: 'quote "Waits"',
    expected: [
      "risky voice-removed: A pain at “Calls” was removed: “Waits”.",
      "neutral voice-added: A quote at “Calls” was added: “Waits”.",
    ],
  },
  {
    what: "another source of a pain",
    before: 'pain "Waits" from poll',
    after: 'pain "Waits" from log',
    expected: ["neutral detail-changed: The source of a pain at “Calls” changed from Poll to Support log."],
  },
  {
    what: "a quote in other words",
    before: 'quote "I had to wait for an hour" from log',
    after: 'quote "I had to wait for two hours" from log',
    expected: [
      "neutral wording-changed: The text of a quote at “Calls” changed from “I had to wait for an hour” to “I had to wait for two hours”.",
    ],
  },
  {
    what: "a line backstage that is new",
    before: "",
    after: 'backstage "Looks it up" by p using crm',
    expected: ["neutral detail-changed: A backstage line of “Calls” was added."],
  },
  {
    what: "a line backstage that is gone",
    before: 'backstage "Looks it up"',
    after: "",
    expected: ["neutral detail-changed: A backstage line of “Calls” was removed."],
  },
  {
    what: "a line backstage in other words",
    before: 'backstage "Looks it up in the records" by p using crm',
    after: 'backstage "Looks it up in all records" by p using crm',
    expected: [
      "neutral wording-changed: The text of a backstage line at “Calls” changed from “Looks it up in the records” to “Looks it up in all records”.",
    ],
  },
  {
    what: "an owner backstage",
    before: 'backstage "Looks it up"',
    after: 'backstage "Looks it up" by p',
    expected: ["better owner-added: A backstage line of “Calls” is now owned by Partner; nobody owned it before."],
  },
  {
    what: "no owner backstage",
    before: 'backstage "Looks it up" by p',
    after: 'backstage "Looks it up"',
    expected: ["worse owner-removed: A backstage line of “Calls” no longer has an owner; it was Partner."],
  },
  {
    what: "another owner backstage",
    before: 'backstage "Looks it up" by p',
    after: 'backstage "Looks it up" by o',
    expected: ["risky owner-changed: A backstage line of “Calls” is now owned by Owner; it was owned by Partner."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
