import { expect, it } from "vitest";
import { applyEdits } from "../../../src/diff/match/apply.ts";
import type { Edit } from "../../../src/diff/match/edit.ts";
import type { TreeNode } from "../../../src/diff/tree/tree.ts";
import { treeOf } from "../../helpers/tree.ts";

const TREE = treeOf(`owner o "Owner"
journey j "J" by o {
  stage a "A" { touchpoint t "T"  touchpoint u "U" }
  stage b "B" { touchpoint v "V" }
}
`);

const J = "project/journey:j";
const NEW: TreeNode = { id: `+${J}/touchpoint:w`, kind: "touchpoint", name: "w", fields: {}, children: [] };

/** The stages with their touchpoints after an edit: `a: t, u`. */
function stages(...edits: readonly Edit[]): string[] {
  const journey = applyEdits(TREE, edits).children.find(({ kind }) => kind === "journey");
  return (journey?.children ?? []).map(
    ({ name, children }) => `${name}: ${children.map((child) => child.name).join(", ")}`,
  );
}

function moved(name: string, from: string, to: string, behind?: string): Edit {
  const parent = `${J}/stage:${to}`;
  return {
    kind: "moved",
    id: `${J}/touchpoint:${name}`,
    from: `${J}/stage:${from}`,
    parent,
    behind: behind && `${J}/touchpoint:${behind}`,
  };
}

it("puts what is added or moved behind what it follows, or first", () => {
  const added = (behind?: string): Edit => ({ kind: "added", id: NEW.id, parent: `${J}/stage:a`, behind, node: NEW });
  expect(stages(added())).toEqual(["a: w, t, u", "b: v"]);
  expect(stages(added(`${J}/touchpoint:t`))).toEqual(["a: t, w, u", "b: v"]);
  expect(stages(added(`${J}/touchpoint:u`))).toEqual(["a: t, u, w", "b: v"]);
  expect(stages(moved("u", "a", "a"))).toEqual(["a: u, t", "b: v"]);
  expect(stages(moved("t", "a", "a", "u"))).toEqual(["a: u, t", "b: v"]);
  expect(stages(moved("t", "a", "b"))).toEqual(["a: u", "b: t, v"]);
  expect(stages(moved("t", "a", "b", "v"))).toEqual(["a: u", "b: v, t"]);
});

it("applies edits in their order, also to what an edit before them added", () => {
  const added: Edit = { kind: "added", id: NEW.id, parent: `${J}/stage:b`, behind: undefined, node: NEW };
  const behind: Edit = { ...moved("t", "a", "b"), behind: NEW.id } as Edit;
  expect(stages(added, behind)).toEqual(["a: u", "b: w, t, v"]);
  expect(stages(moved("v", "b", "a", "u"), { kind: "removed", id: `${J}/stage:b`, parent: J })).toEqual(["a: t, u, v"]);
});

it("adds, changes and removes facts", () => {
  const fact = (field: string, after: string | undefined): Edit => ({
    ...{ kind: "changed", id: "project/owner:o", field, before: undefined },
    after: after === undefined ? undefined : { text: after },
  });
  const fields = (...edits: readonly Edit[]) => applyEdits(TREE, edits).children[0]?.fields;
  expect(fields(fact("title", "Other"))).toEqual({ title: { text: "Other" } });
  expect(fields(fact("contact", "mail"))).toEqual({ title: { text: "Owner" }, contact: { text: "mail" } });
  expect(fields(fact("title", undefined))).toEqual({});
});

it("renames a thing with all references to it before all else", () => {
  const renamed = applyEdits(TREE, [
    { kind: "changed", id: J, field: "goal", before: undefined, after: { text: "Online" } },
    { kind: "renamed", id: "project/owner:o", before: "o", after: "p" },
  ]);
  expect(renamed.children[0]?.name).toBe("p");
  expect(renamed.children[1]?.fields).toMatchObject({ by: { names: ["p"] }, goal: { text: "Online" } });
});

it("leaves the tree that it is given as it was", () => {
  const copy = structuredClone(TREE);
  stages(moved("t", "a", "b"), { kind: "removed", id: `${J}/touchpoint:u`, parent: `${J}/stage:a` });
  expect(TREE).toEqual(copy);
});

it("fails at what is not there", () => {
  expect(() => stages(moved("nobody", "a", "b"))).toThrow(RangeError(`There is no ${J}/touchpoint:nobody`));
  expect(() => stages(moved("t", "b", "a"))).toThrow(RangeError(`${J}/touchpoint:t is not in ${J}/stage:b`));
  expect(() => stages({ kind: "removed", id: `${J}/touchpoint:u`, parent: `${J}/stage:b` })).toThrow(RangeError);
  expect(() => stages({ kind: "removed", id: `${J}/stage:a`, parent: "project/owner:o" })).toThrow("is not in");
});
