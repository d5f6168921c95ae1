import { expect, it } from "vitest";
import { sideOf } from "../../src/compare/compare-projects.ts";
import type { ProjectSide } from "../../src/diff/derived/sides.ts";
import { diffProjects } from "../../src/diff/diff.ts";
import { TextProject } from "../../src/project/text-project.ts";
import { lines } from "../helpers/changes.ts";
import { TODAY } from "../helpers/project.ts";

const JOURNEY = 'journey j "J" by o { stage a "A" by o { touchpoint t "T" via web by p } }\n';
const OTHER = 'journey k "K" by o { stage b "B" { touchpoint u "U" via web } }\n';

function side(org: string, ...journeys: readonly string[]): ProjectSide {
  const texts = Object.fromEntries(journeys.map((text, at) => [`${at}.journey`, text]));
  const [state] = new TextProject({ ...texts, "org.journey": org }, () => TODAY).projects.values();
  if (!state) throw new Error("There is no project");
  return { ...sideOf(state), findings: [] };
}

const ORG = 'owner o "Owner"\nowner p "Partner"\n';

/** The edits, a line each, and the changes between a side and another one that has the same journeys. */
function compare(before: ProjectSide, after: ProjectSide) {
  const { edits, changes } = diffProjects(before, { ...after, journeys: before.journeys });
  const named = edits.map((edit) => [edit.kind, edit.id, "field" in edit ? edit.field : ""].join(" ").trim());
  return { edits: named, changes: lines(changes) };
}

it("says nothing of journeys that both sides share", () => {
  const before = side(ORG, JOURNEY, OTHER);
  expect(compare(before, before)).toEqual({ edits: [], changes: [] });
  expect(compare(before, side(ORG.replace("Partner", "Reseller"), JOURNEY))).toEqual({
    edits: ["changed project/owner:p title"],
    changes: ["neutral wording-changed: The title of the owner “Reseller” changed from Partner to Reseller."],
  });
});

it("finds what a rename leaves behind in journeys that both sides share", () => {
  const before = side(ORG, JOURNEY, OTHER);
  expect(compare(before, side(ORG.replace("owner p", "owner q"), JOURNEY, OTHER))).toEqual({
    edits: ["renamed project/owner:p", "changed project/journey:j/touchpoint:t by"],
    changes: ["neutral declaration-renamed: The owner “Partner” was renamed from p to q."],
  });
});

it("finds it also when something else is edited", () => {
  const after = side(`owner o "Office"\nowner q "Partner"\n`, JOURNEY);
  expect(compare(side(ORG, JOURNEY), after).edits).toEqual([
    "renamed project/owner:p",
    "changed project/owner:o title",
    "changed project/journey:j/touchpoint:t by",
  ]);
});

it("counts the changes of each severity", () => {
  const text = 'journey j "J" by o { stage a "A" by o { touchpoint t "T" via web } touchpoint u "U" }\n';
  const after = text
    .replace('j "J" by o', 'j "K"')
    .replace("via web", "via web by p { gives c }")
    .replace(" by o {", " by p {");
  const { summary, changes } = diffProjects(side(ORG, text), side(ORG, after));
  const count = (severity: string): number => changes.filter((change) => change.severity === severity).length;
  expect(summary).toEqual({
    worse: count("worse"),
    risky: count("risky"),
    better: count("better"),
    neutral: count("neutral"),
  });
  expect(Object.values(summary)).not.toContain(0);
});

it("lists shared declarations first, then journey by journey, and the worst first in each", () => {
  const before = side(ORG, JOURNEY, OTHER);
  const now = [
    JOURNEY.replace('"J" by o', '"Other"').replace("via web", "via web by o"),
    OTHER.replace('"U" via web', '"V" via web by p { gives c }'),
  ];
  const { changes } = diffProjects(before, side(`${ORG.replace("Partner", "Reseller")}system s\n`, ...now));
  const at = changes.map(
    ({ severity, before: old, after }) => `${after?.journey ?? old?.journey ?? "shared"} ${severity}`,
  );
  expect(at.filter((line) => line.startsWith("shared"))).toEqual(["shared neutral", "shared neutral"]);
  expect(at.slice(0, 2)).toEqual(["shared neutral", "shared neutral"]);
  expect(at).toContain("j worse");
  expect(at.map((line) => line.split(" ")[0])).toEqual(
    at.map((line) => line.split(" ")[0]).toSorted((a, b) => ORDER.indexOf(a ?? "") - ORDER.indexOf(b ?? "")),
  );
  for (const name of ORDER) {
    const ranks = at
      .filter((line) => line.startsWith(`${name} `))
      .map((line) => SEVERITIES.indexOf(line.split(" ")[1] ?? ""));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  }
});

const ORDER = ["shared", "j", "k"];
const SEVERITIES = ["worse", "risky", "better", "neutral"];
