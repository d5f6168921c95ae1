import { expect, it } from "vitest";
import { diff } from "../../helpers/changes.ts";

const STORY = `owner o "O"
owner p "P"
context c "C"
promise fast "Fast"

journey j "J" by o {
  keeps fast
  stage a "A" {
    touchpoint t "T" via web by o { gives c }
    touchpoint u "U" via phone by p { needs c }
    touchpoint v "V" via phone by p
  }
  handoff t -> u by o carries c within 1 h
}
`;

const ACCEPTED = '"V" via phone { accept unowned-touchpoint "later" until 2027-01-01 }';

/** The changes of findings between two versions of the story, with what they follow from. */
function findings(from: string, before: string, after: string): string[] {
  const old = STORY.replaceAll(from, before);
  const { changes } = diff(old, STORY.replaceAll(from, after));
  const rules = new Map(changes.map(({ id, rule }) => [id, rule]));
  return changes
    .filter(({ rule }) => rule.startsWith("finding-"))
    .map(({ id, severity, causes }) => {
      return `${severity} ${id.replace("project/journey:j/", "")} ← ${causes.map((cause) => rules.get(cause)).join(", ")}`;
    });
}

it("tells several findings of one rule at one thing apart, and says what they follow from", () => {
  expect(findings('"V" via phone by p', '"V" via phone by p', '"V" via nowhere by nobody')).toEqual([
    "worse finding-came touchpoint:v unresolved-reference ← detail-changed, owner-changed",
    "worse finding-came touchpoint:v unresolved-reference 2 ← detail-changed, owner-changed",
  ]);
});

it("says that a finding is no longer reported, in its own words", () => {
  const broken = STORY.replace('"V" via phone by p', '"V" via nowhere by p');
  const { changes } = diff(broken, STORY);
  expect(changes.filter(({ rule }) => rule === "finding-gone")).toMatchObject([
    {
      severity: "better",
      message: "No longer reported: No channel is called `nowhere`.",
      before: { about: "touchpoint:v" },
    },
  ]);
});

it("leaves out what an acceptance hides, and reports what it hid", () => {
  expect(findings('"V" via phone by p', '"V" via phone', ACCEPTED)).toEqual([]);
  expect(findings('"V" via phone by p', ACCEPTED, '"V" via phone')).toEqual([
    "risky finding-came touchpoint:v unowned-touchpoint ← accept-removed",
  ]);
});

it("follows from what became of something shared", () => {
  expect(findings('owner p "P"\n', 'owner p "P"\n', "")).toEqual([
    "worse finding-came touchpoint:u unresolved-reference ← declaration-removed",
    "worse finding-came touchpoint:v unresolved-reference ← declaration-removed",
  ]);
  expect(findings('owner p "P"', 'owner p "P"', 'owner p "P" { retired }')).toEqual([
    "worse finding-came touchpoint:u retired-owner ← owner-retired",
    "worse finding-came touchpoint:v retired-owner ← owner-retired",
  ]);
  expect(findings('owner p "P"', 'owner p "P"', 'owner p "P"\nowner o "Other"')).toEqual([
    "worse finding-came project/owner:o duplicate-name ← declaration-added",
  ]);
});

it("follows from the addition of what it is in", () => {
  const added = '  stage b "B" {\n    touchpoint w "W" via web\n  }\n  handoff';
  expect(findings("  handoff", "  handoff", added)).toEqual([
    "risky finding-came touchpoint:w unowned-touchpoint ← stage-added",
    "neutral finding-came stage:b scarce-stage ← stage-added",
    "neutral finding-came stage:b unkept-promise ← stage-added",
  ]);
  // What went together with its subject got no better.
  expect(findings("  handoff", added, "  handoff")).toEqual([]);
});

it("follows from nothing where no edit explains it", () => {
  expect(findings(" { gives c }", " { gives c }", "")).toEqual([
    "risky finding-came touchpoint:u context-never-given ← ",
  ]);
});
