import { expect, it } from "vitest";
import type { Texts } from "../../../src/project/text-project.ts";
import { diff } from "../../helpers/changes.ts";

interface Row {
  readonly what: string;
  /** Texts of the story that are replaced. */
  readonly before?: readonly (readonly [from: string, to: string])[];
  readonly after: readonly (readonly [from: string, to: string])[];
  readonly expected: readonly string[];
}

const STORY: Texts = {
  "org.journey": `owner o "Owner"
owner p "Partner"
context c "what was tried"
promise fast "We are fast"
source log "Log" { kind analytics }
metric wait "Wait" { unit time better lower }
`,
  "j.journey": `journey j "Getting help" by o {
  reviewed 2026-11-01
  stage a "Asking" by o {
    touchpoint t "Calls" via phone { gives c }
    touchpoint u "Complains" via web { needs c }
    touchpoint v "Is visited" via web
  }
  handoff t -> u by o carries c within 1 h
}
`,
  "k.journey": `journey k "Buying" by p {
  reviewed 2026-11-01
  stage b "Looking" by p {
    touchpoint x "Looks" via web
    touchpoint y "Buys" via web
  }
}
`,
  "measured.journey": "actuals j on 2026-11-02 from log { t { sample 400 wait 1 min } }\n",
};

function run({ before = [], after }: Pick<Row, "before" | "after">): string[] {
  const replaced = (pairs: Row["after"]): Texts =>
    Object.fromEntries(
      Object.entries(STORY).map(([name, text]) => [
        name,
        pairs.reduce((all, [from, to]) => all.replaceAll(from, to), text),
      ]),
    );
  const { changes } = diff(replaced(before), replaced(after));
  const rules = new Map(changes.map(({ id, rule }) => [id, rule]));
  return changes
    .filter(({ rule, kind }) => kind === "derived" && !/^(gap|handoff|score|start)-/.test(rule))
    .map(({ id, severity, causes }) => {
      const why = causes.map((cause) => rules.get(cause)).join(", ");
      return `${severity} ${id.replace("project/", "")} ← ${why}`;
    });
}

const ROWS: readonly Row[] = [
  { what: "few cases in measured values", after: [["t { sample 400 wait", "t { sample 4 wait"]], expected: [] },
  {
    what: "an owner that is unknown, by its name",
    after: [["by p {", "by nobody {"]],
    expected: [
      "neutral finding-came owner:p unused-declaration ← owner-changed, owner-changed",
      "worse finding-came journey:k unresolved-reference ← owner-changed",
      "worse finding-came journey:k/stage:b unresolved-reference ← owner-changed",
    ],
  },
  {
    what: "an owner that is declared after all",
    before: [['owner p "Partner"', ""]],
    after: [],
    expected: [
      "better finding-gone journey:k unresolved-reference ← declaration-added",
      "better finding-gone journey:k/stage:b unresolved-reference ← declaration-added",
    ],
  },
  {
    what: "an owner that is renamed where it is declared only",
    after: [["owner p", "owner partner"]],
    expected: [
      "neutral finding-came owner:partner unused-declaration ← declaration-renamed",
      "worse finding-came journey:k unresolved-reference ← declaration-renamed",
      "worse finding-came journey:k/stage:b unresolved-reference ← declaration-renamed",
    ],
  },
  {
    what: "an owner with another title",
    after: [
      ['"Partner"', '"Reseller"'],
      ["owner p", 'owner p "Partner"\nowner q'],
    ],
    expected: ["neutral finding-came owner:q unused-declaration ← declaration-added"],
  },
  {
    what: "a declaration of a name that is taken",
    after: [["context c", 'context c "Other"\ncontext c']],
    expected: ["worse finding-came context:c duplicate-name ← declaration-added"],
  },
  {
    what: "a promise that nobody keeps now",
    before: [["by p {\n", "by p { keeps fast\n"]],
    after: [],
    expected: [
      "neutral finding-came promise:fast unused-declaration ← promise-removed, promise-removed",
      "neutral finding-gone journey:k/stage:b unkept-promise ← promise-removed",
    ],
  },
  {
    what: "a promise that nobody keeps since a touchpoint is gone",
    before: [['y "Buys" via web', 'y "Buys" via web { keeps fast }']],
    after: [['touchpoint y "Buys" via web', ""]],
    expected: ["neutral finding-came promise:fast unused-declaration ← touchpoint-removed"],
  },
  {
    what: "a handoff that dangles since a touchpoint moved",
    after: [
      ['    touchpoint t "Calls" via phone { gives c }\n', ""],
      [
        'v "Is visited" via web',
        'v "Is visited" via web { pain "Waits" }\n touchpoint t "Calls" via phone { gives c }',
      ],
    ],
    expected: [
      "risky finding-came journey:j/touchpoint:u context-never-given ← touchpoint-moved",
      "risky finding-came journey:j/handoff:t u dangling-handoff ← touchpoint-moved",
    ],
  },
  {
    what: "a stage that is empty now",
    after: [['    touchpoint x "Looks" via web\n    touchpoint y "Buys" via web\n', ""]],
    expected: [
      "risky finding-came journey:k/stage:b empty-stage ← touchpoint-removed, touchpoint-removed",
      "neutral finding-gone journey:k/stage:b scarce-stage ← touchpoint-removed, touchpoint-removed",
    ],
  },
  {
    what: "two unknown channels in one journey, and one that is known again",
    before: [
      ['"Looks" via web', '"Looks" via fax'],
      ['"Buys" via web', '"Buys" via fax'],
    ],
    after: [['"Looks" via web', '"Looks" via telex']],
    expected: ["better finding-gone journey:k/touchpoint:y unresolved-reference ← detail-changed"],
  },
  {
    what: "a review that is due",
    after: [["reviewed 2026-11-01\n  stage b", "reviewed 2026-01-01\n  stage b"]],
    expected: ["risky finding-came journey:k review-due ← review-relaxed"],
  },
  {
    what: "an acceptance that has expired",
    before: [['y "Buys" via web', 'y "Buys" via web { accept desired-missing "soon" until 2027-01-01 }']],
    after: [['y "Buys" via web', 'y "Buys" via web { accept desired-missing "soon" until 2026-01-01 }']],
    expected: [
      "worse finding-came journey:k/touchpoint:y expired-acceptance ← accept-removed",
      "better finding-gone journey:k/touchpoint:y useless-acceptance ← accept-removed",
    ],
  },
];

it.each(ROWS)("tells of $what", ({ before = [], after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});
