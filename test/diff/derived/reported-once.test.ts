import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/diff/change.ts";
import { diff } from "../../helpers/changes.ts";

const STEP = 'touchpoint t "T" via web by o { gives c }\n    touchpoint u "U" via phone by p { needs c }';

/** Why a change of a finding is not reported: what follows from an edit, and is said by that. */
const ROWS: readonly {
  readonly finding: string;
  readonly text: string;
  readonly without: readonly [from: string, to: string];
  readonly lost: string;
  readonly won: string;
}[] = [
  row("unowned-touchpoint", `touchpoint t "T" via web by o`, [" by o", ""], "owner-removed", "owner-added"),
  row(
    "desired-missing",
    `touchpoint t "T" via web by o { moment-of-truth desired "Calm" }`,
    [` desired "Calm"`, ""],
    "desired-removed",
    "desired-added",
  ),
  row(
    "actual-without-source",
    `touchpoint t "T" via web by o { actual on 2026-11-01 from s { wait 1 h } }`,
    [" from s", ""],
    "evidence-downgraded",
    "evidence-upgraded",
  ),
  row(
    "actual-without-date",
    `touchpoint t "T" via web by o { actual on 2026-11-01 from s { wait 1 h } }`,
    [" on 2026-11-01", ""],
    "evidence-downgraded",
    "evidence-upgraded",
  ),
  row(
    "small-sample",
    `touchpoint t "T" via web by o { actual on 2026-11-01 from s { sample 400 wait 1 h } }`,
    ["sample 400", "sample 4"],
    "evidence-downgraded",
    "evidence-upgraded",
  ),
  {
    ...{ finding: "unowned-journey", text: inJourney(`touchpoint t "T" via web by o`) },
    ...{ without: ['"J" by o', '"J"'], lost: "owner-removed", won: "owner-added" },
  },
  {
    ...{
      finding: "unowned-opportunity",
      text: inJourney(`touchpoint t "T" via web`, 'opportunity x "X" by p { effort 1 }'),
    },
    ...{ without: [" by p {", " {"], lost: "owner-removed", won: "owner-added" },
  },
  {
    ...{ finding: "handoff-without-time", text: inJourney(STEP, "handoff t -> u by o carries c within 1 h\n") },
    ...{ without: [" within 1 h", ""], lost: "handoff-slower", won: "handoff-faster" },
  },
  {
    ...{ finding: "handoff-without-context", text: inJourney(STEP, "handoff t -> u by o carries c within 1 h\n") },
    ...{ without: [" carries c", ""], lost: "context-dropped", won: "context-added" },
  },
];

function row(finding: string, touchpoint: string, without: readonly [string, string], lost: string, won: string) {
  return { finding, text: inJourney(touchpoint), without, lost, won };
}

function inJourney(touchpoint: string, more = ""): string {
  return `owner o "O"\nowner p "P"\nsource s "S" { kind analytics }\njourney j "J" by o {\n  stage a "A" {\n    ${touchpoint}\n  }\n${more}}\n`;
}

const rulesOf = (changes: readonly Change[]): string[] => changes.map(({ rule }) => rule);

describe.each(ROWS)("$finding", ({ finding, text, without: [from, to], lost, won }) => {
  const less = text.replace(from, to);

  it("is not reported beside the edit that brought it", () => {
    const { changes } = diff(text, less);
    expect(rulesOf(changes)).toContain(lost);
    expect(changes.filter(({ id }) => id.endsWith(finding))).toEqual([]);
  });

  it("is not reported as gone beside the edit that settled it", () => {
    const { changes } = diff(less, text);
    expect(rulesOf(changes)).toContain(won);
    expect(changes.filter(({ id }) => id.endsWith(finding))).toEqual([]);
  });
});
