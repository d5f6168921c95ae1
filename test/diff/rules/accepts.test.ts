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
    what: "a finding that is accepted",
    before: "",
    after: 'accept scarce-stage "for now" until 2027-01-01',
    expected: ["risky accept-added: scarce-stage is now accepted at “Calls” until 2027-01-01: “for now”."],
  },
  {
    what: "a finding that is accepted without more",
    before: "",
    after: "accept scarce-stage",
    expected: ["risky accept-added: scarce-stage is now accepted at “Calls”, without a reason."],
  },
  {
    what: "a finding that is accepted for longer",
    before: 'accept scarce-stage "for now" until 2027-01-01',
    after: 'accept scarce-stage "for now" until 2027-01-02',
    expected: [
      "risky accept-extended: scarce-stage is now accepted at “Calls” until 2027-01-02 instead of until 2027-01-01.",
    ],
  },
  {
    what: "a finding that is accepted without end",
    before: 'accept scarce-stage "for now" until 2027-01-01',
    after: 'accept scarce-stage "for now"',
    expected: [
      "risky accept-extended: scarce-stage is now accepted at “Calls” indefinitely instead of until 2027-01-01.",
    ],
  },
  {
    what: "a finding that is accepted for less long",
    before: 'accept scarce-stage "for now" until 2027-01-02',
    after: 'accept scarce-stage "for now" until 2027-01-01',
    expected: ["better accept-removed: scarce-stage is now accepted at “Calls” only until 2027-01-01."],
  },
  {
    what: "a finding that is accepted with an end now",
    before: 'accept scarce-stage "for now"',
    after: 'accept scarce-stage "for now" until 2027-01-01',
    expected: ["better accept-removed: scarce-stage is now accepted at “Calls” only until 2027-01-01."],
  },
  {
    what: "a finding that is accepted for another reason",
    before: 'accept scarce-stage "for now"',
    after: 'accept scarce-stage "we are small"',
    expected: ["neutral wording-changed: The reason of an accept at “Calls” changed from “for now” to “we are small”."],
  },
  {
    what: "a finding that is no longer accepted",
    before: 'accept scarce-stage "for now"',
    after: "",
    expected: ["better accept-removed: scarce-stage is no longer accepted at “Calls”."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
