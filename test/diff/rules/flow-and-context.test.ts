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
context notes "what was tried"
context place "where they live"
promise kind "We are kind"
promise fast "We are fast"
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
    what: "a next step that is new",
    before: "",
    after: 'then v "not fixed"',
    expected: ["risky flow-changed: From “Calls”, customers can now go to “Is visited”."],
  },
  {
    what: "a next step that is gone",
    before: "then v",
    after: "",
    expected: ["risky flow-changed: From “Calls”, customers can no longer go to “Is visited”."],
  },
  {
    what: "another next step",
    before: 'then u "not fixed"',
    after: 'then v "not fixed"',
    expected: ["risky flow-changed: From “Calls”, customers now go to “Is visited” instead of “Complains”."],
  },
  {
    what: "another condition of a next step",
    before: 'then u "not fixed"',
    after: 'then u "still broken"',
    expected: [
      "neutral wording-changed: The condition of a next step at “Calls” changed from “not fixed” to “still broken”.",
    ],
  },
  {
    what: "a condition of a next step that is new",
    before: "then u",
    after: 'then u "broken"',
    expected: [
      "neutral wording-changed: The condition of a next step at “Calls” is now broken; it was not set before.",
    ],
  },
  {
    what: "another next step under another condition",
    before: 'then u "not fixed"',
    after: 'then v "still broken"',
    expected: [
      "risky flow-changed: From “Calls”, customers can now go to “Is visited”.",
      "risky flow-changed: From “Calls”, customers can no longer go to “Complains”.",
    ],
  },
  {
    what: "an end of the journey",
    before: "",
    after: "ends",
    expected: ["risky flow-changed: The journey now ends at “Calls”."],
  },
  {
    what: "no end of the journey",
    before: "ends",
    after: "",
    expected: ["risky flow-changed: The journey no longer ends at “Calls”."],
  },
  {
    what: "a context that it gives",
    before: "",
    after: "gives notes",
    expected: ["better context-added: “Calls” now gives “what was tried”."],
  },
  {
    what: "contexts that it no longer gives",
    before: "gives notes, place",
    after: "",
    expected: ["worse context-dropped: “Calls” no longer gives “what was tried” and “where they live”."],
  },
  {
    what: "a context that it gives instead of another",
    before: "gives notes",
    after: "gives place",
    expected: ["worse context-dropped: “Calls” no longer gives “what was tried”; it now gives “where they live”."],
  },
  {
    what: "a context that it needs",
    before: "",
    after: "needs notes",
    expected: ["neutral detail-changed: The needed context of “Calls” is now “what was tried”; it was not set before."],
  },
  {
    what: "a context that it no longer needs",
    before: "needs notes, place",
    after: "needs place",
    expected: [
      "neutral detail-changed: The needed context of “Calls” changed from “what was tried” and “where they live” to “where they live”.",
    ],
  },
  {
    what: "promises that it keeps",
    before: "",
    after: "keeps kind, fast",
    expected: ["neutral promise-added: “Calls” now keeps “We are fast” and “We are kind”."],
  },
  {
    what: "a promise that it no longer keeps",
    before: "keeps kind, fast",
    after: "keeps fast",
    expected: ["risky promise-removed: “Calls” no longer keeps “We are kind”."],
  },
];

it.each(ROWS)("reports $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
