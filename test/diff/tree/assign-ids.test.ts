import { expect, it } from "vitest";
import { assignIds, type NodeContent } from "../../../src/diff/tree/assign-ids.ts";
import { type NodeKind, nodesIn, titleOf } from "../../../src/diff/tree/tree.ts";

function content(kind: NodeKind, name: string, more: Partial<NodeContent> = {}): NodeContent {
  return { kind, name, fields: {}, children: [], ...more };
}

function pain(text: string, from = ""): NodeContent {
  return content("pain", "", {
    fields: { text: { text }, ...(from && { from: { of: "source", names: [from] } }) },
  });
}

const idsOf = (node: NodeContent): string[] => [...nodesIn(assignIds(node))].map(({ id }) => id);

it("makes ids of kinds and names, and leaves the stage out of those of touchpoints", () => {
  const touchpoint = content("touchpoint", "call", { children: [pain("Waits")] });
  const stage = content("stage", "ask", { children: [touchpoint, pain("Long")] });
  const journey = content("journey", "help", { children: [stage] });
  expect(idsOf(content("project", "", { children: [journey, content("owner", "help")] }))).toEqual([
    "project",
    "project/journey:help",
    "project/journey:help/stage:ask",
    "project/journey:help/touchpoint:call",
    "project/journey:help/touchpoint:call/pain:Waits",
    "project/journey:help/stage:ask/pain:Long",
    "project/owner:help",
  ]);
  expect(assignIds(touchpoint).id).toBe("touchpoint");
  expect(assignIds(touchpoint, "own").id).toBe("own");
});

it("numbers things of one name in their order", () => {
  const named = (title: string): NodeContent => content("stage", "ask", { fields: { title: { text: title } } });
  const { children } = assignIds(content("journey", "j", { children: [named("C"), named("A"), named("B")] }));
  expect(children.map((child) => `${child.id} ${titleOf(child)}`)).toEqual([
    "journey/stage:ask C",
    "journey/stage:ask~2 A",
    "journey/stage:ask~3 B",
  ]);
});

it("numbers things without a name by what they say, whatever their order", () => {
  const [a, b, c] = [pain("Waits", "a"), pain("Waits", "b"), pain("Waits", "c")];
  const idsBySource = (...children: readonly NodeContent[]) => {
    const made = assignIds(content("touchpoint", "t", { children })).children;
    return new Map(made.map(({ id, fields }) => [JSON.stringify(fields.from), id]));
  };
  const ids = idsBySource(a, b, c);
  expect([...ids.values()]).toEqual(["touchpoint/pain:Waits", "touchpoint/pain:Waits~2", "touchpoint/pain:Waits~3"]);
  expect(idsBySource(c, a, b)).toEqual(ids);
  expect(idsBySource(b, c, a)).toEqual(ids);
});

it("counts things of different kinds and keys apart", () => {
  const children = [pain("Waits"), content("quote", "", { fields: { text: { text: "Waits" } } }), pain("Waits: long")];
  expect(idsOf(content("touchpoint", "t", { children })).slice(1)).toEqual([
    "touchpoint/pain:Waits",
    "touchpoint/quote:Waits",
    "touchpoint/pain:Waits: long",
  ]);
});

it("keeps the place of a thing, where it has one", () => {
  const place = { uri: "file", range: { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } } };
  expect(assignIds(content("owner", "o", { place })).place).toBe(place);
  expect("place" in assignIds(content("owner", "o"))).toBe(false);
});
