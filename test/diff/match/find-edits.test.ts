import { expect, it } from "vitest";
import type { Edit } from "../../../src/diff/match/edit.ts";
import { findEdits } from "../../../src/diff/match/find-edits.ts";
import { meaningOf } from "../../../src/diff/tree/tree.ts";
import { treeOf } from "../../helpers/tree.ts";

interface Row {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

/** The edits from one text to another, a line each, without the start of ids. */
function run({ before, after }: Pick<Row, "before" | "after">): string[] {
  const { edits } = findEdits(treeOf(before), treeOf(after));
  return edits.map((edit) => lineOf(edit).replaceAll("project/journey:j/", "").replaceAll("project/", ""));
}

function lineOf(edit: Edit): string {
  switch (edit.kind) {
    case "renamed":
      return `${edit.id} renamed from ${edit.before} to ${edit.after}`;
    case "added":
      return `${edit.id} added to ${edit.parent} behind ${edit.behind} with ${edit.node.children.map(({ id }) => id)}`;
    case "moved":
      return `${edit.id} moved from ${edit.from} to ${edit.parent} behind ${edit.behind}`;
    case "changed":
      return `${edit.id} ${edit.field} changed from ${meaningOf(edit.before)} to ${meaningOf(edit.after)}`;
    case "removed":
      return `${edit.id} removed from ${edit.parent}`;
  }
}

const journey = (inside: string): string => `journey j { ${inside} }`;
const stage = (...names: readonly string[]): string =>
  journey(`stage a { ${names.map((name) => `touchpoint ${name}`).join(" ")} }`);

const ROWS: readonly Row[] = [
  {
    what: "a touchpoint that is first",
    before: stage("t"),
    after: stage("n", "t"),
    expected: ["+touchpoint:n added to stage:a behind undefined with "],
  },
  {
    what: "a touchpoint that is last",
    before: stage("t"),
    after: stage("t", "n"),
    expected: ["+touchpoint:n added to stage:a behind touchpoint:t with "],
  },
  {
    what: "touchpoints one behind the other",
    before: stage("t"),
    after: stage("t", "n", "m"),
    expected: [
      "+touchpoint:n added to stage:a behind touchpoint:t with ",
      "+touchpoint:m added to stage:a behind +touchpoint:n with ",
    ],
  },
  {
    what: "a touchpoint behind one that is renamed",
    before: stage('t "Calls"'),
    after: stage('u "Calls"', "n"),
    expected: ["touchpoint:t renamed from t to u", "+touchpoint:n added to stage:a behind touchpoint:t with "],
  },
  {
    what: "a stage with all in it",
    before: stage("t"),
    after: journey('stage a { touchpoint t } stage b { touchpoint n { pain "Waits" } touchpoint m }'),
    expected: ["+stage:b added to journey:j behind stage:a with +touchpoint:n,+touchpoint:m"],
  },
  {
    what: "a stage with a touchpoint of another one in it",
    before: journey("stage a { touchpoint t touchpoint u }"),
    after: journey("stage a { touchpoint t } stage b { touchpoint n touchpoint u }"),
    expected: [
      "+stage:b added to journey:j behind stage:a with +touchpoint:n",
      "touchpoint:u moved from stage:a to +stage:b behind +touchpoint:n",
    ],
  },
  {
    what: "things whose order means nothing",
    before: journey("stage a { touchpoint t touchpoint u }"),
    after: journey(
      'handoff t -> u handoff u -> t opportunity x "X" stage a { touchpoint t { pain "One" quote "Two" quote "Three" } touchpoint u }',
    ),
    expected: [
      "+touchpoint:t/pain:One added to touchpoint:t behind undefined with ",
      "+touchpoint:t/quote:Two added to touchpoint:t behind undefined with ",
      "+touchpoint:t/quote:Three added to touchpoint:t behind undefined with ",
      "+handoff:t u added to journey:j behind undefined with ",
      "+handoff:u t added to journey:j behind undefined with ",
      "+opportunity:x added to journey:j behind undefined with ",
    ],
  },
  {
    what: "things whose order means nothing in another order",
    before: journey('stage a { touchpoint t { pain "One" pain "Two" } } opportunity x opportunity y'),
    after: journey('opportunity y opportunity x stage a { touchpoint t { pain "Two" pain "One" } }'),
    expected: [],
  },
  {
    what: "a touchpoint that moves to the front",
    before: stage("t", "u", "v"),
    after: stage("v", "t", "u"),
    expected: ["touchpoint:v moved from stage:a to stage:a behind undefined"],
  },
  {
    what: "a touchpoint that moves to the end",
    before: stage("t", "u", "v"),
    after: stage("u", "v", "t"),
    expected: ["touchpoint:t moved from stage:a to stage:a behind touchpoint:v"],
  },
  {
    what: "touchpoints that change places",
    before: stage("t", "u"),
    after: stage("u", "t"),
    expected: ["touchpoint:u moved from stage:a to stage:a behind undefined"],
  },
  {
    what: "a touchpoint that moves behind a new one",
    before: stage("t", "u", "v"),
    after: stage("u", "v", "n", "t"),
    expected: [
      "+touchpoint:n added to stage:a behind touchpoint:v with ",
      "touchpoint:t moved from stage:a to stage:a behind +touchpoint:n",
    ],
  },
  {
    what: "a touchpoint in another stage that changes as well",
    before: journey('stage a { touchpoint t touchpoint u "U" } stage b { touchpoint v }'),
    after: journey('stage a { touchpoint t } stage b { touchpoint v touchpoint u "W" }'),
    expected: [
      "touchpoint:u moved from stage:a to stage:b behind touchpoint:v",
      "touchpoint:u title changed from U to W",
    ],
  },
  {
    what: "a stage that is gone while a touchpoint of it stays, and loses something",
    before: journey('stage a { touchpoint t } stage b { touchpoint u { pain "Waits" } touchpoint v }'),
    after: journey("stage a { touchpoint t touchpoint u }"),
    expected: [
      "touchpoint:u moved from stage:b to stage:a behind touchpoint:t",
      "touchpoint:u/pain:Waits removed from touchpoint:u",
      "stage:b removed from journey:j",
    ],
  },
  {
    what: "facts that come, change and go",
    before: 'owner o "O" { contact "c" }',
    after: 'owner o "P" { codeowner "d" }',
    expected: [
      "owner:o title changed from O to P",
      "owner:o contact changed from c to ",
      "owner:o codeowner changed from  to d",
    ],
  },
  {
    what: "a fact that is empty now",
    before: 'journey j { goal "Online" }',
    after: 'journey j { goal "" }',
    expected: ["journey:j goal changed from Online to "],
  },
  {
    what: "a value in other words",
    before: journey("stage a { desired { wait <= 60 min } }"),
    after: journey("stage a { desired { wait <= 1 h } }"),
    expected: [],
  },
  {
    what: "a journey that is new with all in it",
    before: "",
    after: "journey j { stage a { touchpoint t } }",
    expected: ["+journey:j added to project behind undefined with +stage:a"],
  },
  {
    what: "a journey that is gone",
    before: "journey j { stage a { touchpoint t } }",
    after: "",
    expected: ["journey:j removed from project"],
  },
];

it.each(ROWS)("finds $what", ({ before, after, expected }) => {
  expect(run({ before, after })).toEqual(expected);
});

it("finds which nodes are versions of each other, after renaming", () => {
  const [before, after] = [treeOf('owner o "Owner"\nowner p'), treeOf('owner q "Owner"\nowner p')];
  const { pairs } = findEdits(before, after);
  expect(after.children.map((child) => pairs.olds.get(child)?.id)).toEqual(["project/owner:o", "project/owner:p"]);
});
