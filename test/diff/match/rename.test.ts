import { describe, expect, it } from "vitest";
import type { Renamed } from "../../../src/diff/match/edit.ts";
import { referenceKey, renameAll, usesIn } from "../../../src/diff/match/rename.ts";
import { type NodeKind, nameIn, namesIn, nodesIn, type TreeNode } from "../../../src/diff/tree/tree.ts";
import { treeOf } from "../../helpers/tree.ts";

const TREE = treeOf(`
owner care "Care"
lifecycle life "Life" { phase start "Start"  phase end "End" }
lifecycle other "Other" { phase start "Other start" }
promise start "We start"

journey first by care {
  follows life
  stage start "Start" as start by care {
    touchpoint call "Calls" by care { then visit }
    touchpoint visit "Visits"
  }
  handoff call -> visit by care
}
journey second {
  follows other
  stage begin "Begins" as start { touchpoint call "Calls" }
}
journey third { stage begin "Begins" as start { touchpoint call "Calls" } }
`);

function rename(id: string, after: string): TreeNode {
  const before = id.slice(id.lastIndexOf(":") + 1);
  return renameAll(TREE, [{ kind: "renamed", id: `project/${id}`, before, after }]);
}

/** The named things of a tree and what they refer to, as `stage start as start`. */
function namesOf(tree: TreeNode, ...kinds: readonly NodeKind[]): string[] {
  return [...nodesIn(tree)]
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, name, fields }) => {
      const references = Object.keys(fields).filter((field) => namesIn(fields[field]).length > 0);
      return [kind, name, ...references.flatMap((field) => [field, nameIn(fields[field])])].filter(Boolean).join(" ");
    });
}

describe("a rename", () => {
  it("of something shared goes to all references to it", () => {
    expect(
      namesOf(rename("owner:care", "help"), "owner", "journey", "stage", "touchpoint", "handoff", "promise"),
    ).toEqual([
      "owner help",
      "promise start",
      "journey first by help follows life",
      "stage start as start by help",
      "touchpoint call by help",
      "touchpoint visit",
      "handoff from call to visit by help",
      "journey second follows other",
      "stage begin as start",
      "touchpoint call",
      "journey third",
      "stage begin as start",
      "touchpoint call",
    ]);
  });

  it("of a touchpoint goes to the references in its journey, and stays out of the others", () => {
    expect(namesOf(rename("journey:first/touchpoint:call", "ring"), "touchpoint", "handoff", "then")).toEqual([
      "touchpoint ring by care",
      "then to visit",
      "touchpoint visit",
      "handoff from ring to visit by care",
      "touchpoint call",
      "touchpoint call",
    ]);
  });

  it("of a phase goes to the journeys that follow its lifecycle; those that follow none mean the first", () => {
    expect(namesOf(rename("lifecycle:life/phase:start", "dawn"), "phase", "stage", "promise")).toEqual([
      "phase dawn",
      "phase end",
      "phase start",
      "promise start",
      "stage start as dawn by care",
      "stage begin as start",
      "stage begin as dawn",
    ]);
    expect(namesOf(rename("lifecycle:other/phase:start", "dawn"), "phase", "stage")).toEqual([
      "phase start",
      "phase end",
      "phase dawn",
      "stage start as start by care",
      "stage begin as dawn",
      "stage begin as dawn",
    ]);
  });

  it("leaves everything that it does not touch the very same", () => {
    expect(renameAll(TREE, [])).toBe(TREE);
    const renamed = rename("journey:second/stage:begin", "starts");
    const same = TREE.children.map((child, at) => child === renamed.children[at]);
    expect(TREE.children.filter((_, at) => !same[at]).map(({ name }) => name)).toEqual(["second"]);
    expect(renamed).not.toBe(TREE);
  });

  it("may be one of several", () => {
    const renames: Renamed[] = [
      { kind: "renamed", id: "project/owner:care", before: "care", after: "help" },
      { kind: "renamed", id: "project/journey:first/touchpoint:call", before: "call", after: "ring" },
      { kind: "renamed", id: "project/journey:first/touchpoint:visit", before: "visit", after: "meet" },
    ];
    expect(namesOf(renameAll(TREE, renames), "handoff")).toEqual(["handoff from ring to meet by help"]);
  });
});

describe("the uses of a name", () => {
  it("are the ids of what refers to it, with the field", () => {
    const uses = usesIn(TREE, new Set([referenceKey("owner", "care"), referenceKey("owner", "nobody")]));
    expect([...uses]).toEqual([
      [
        "owner care",
        [
          "project/journey:first by",
          "project/journey:first/stage:start by",
          "project/journey:first/touchpoint:call by",
          "project/journey:first/handoff:call visit by",
        ],
      ],
    ]);
  });

  it("are not looked for when no names are given", () => {
    expect(usesIn(TREE, new Set()).size).toBe(0);
  });
});
