import { describe, expect, it } from "vitest";
import {
  isOrdered,
  keyOf,
  meaningOf,
  meaningOfNode,
  type NodeKind,
  nameIn,
  namesIn,
  nodesIn,
  type TreeNode,
  titleOf,
  touchpointsIn,
  type Value,
} from "../../../src/diff/tree/tree.ts";

function node(kind: NodeKind, name = "", more: Partial<TreeNode> = {}): TreeNode {
  return { id: `${kind}:${name}`, kind, name, fields: {}, children: [], ...more };
}

const text = (words: string): Value => ({ text: words });
const names = (...own: readonly string[]): Value => ({ of: "owner", names: own });

describe("the meaning of a value", () => {
  it.each([
    ["nothing", undefined, ""],
    ["a text", text("Calls us"), "Calls us"],
    ["a number that looks like its text", { text: "5 min", base: 300, unit: "time" }, " 300 time"],
    ["a goal", { text: "<= 5 min", comparison: "<=", base: 300, unit: "time" }, "<= 300 time"],
    ["names in any order", names("b", "a"), "a, b"],
    ["names in an order", { of: "touchpoint", names: ["b", "a"], inOrder: true }, "b, a"],
  ] as const)("that is %s", (_, value, meaning) => {
    expect(meaningOf(value)).toBe(meaning);
  });

  it("leaves the names as they are", () => {
    const own = ["b", "a"];
    meaningOf({ of: "owner", names: own });
    expect(own).toEqual(["b", "a"]);
  });
});

describe("the meaning of a node", () => {
  it("is its kind, its name, its facts by their keywords, and its parts", () => {
    const stage = node("stage", "ask", { fields: { title: text("Asking"), by: names("o") } });
    expect(meaningOfNode(stage)).toBe('["stage","ask",[["by","o"],["title","Asking"]],[],[]]');
  });

  it("depends on the order of ordered parts only", () => {
    const [a, b] = [node("stage", "a"), node("stage", "b")];
    const [c, d] = [
      node("pain", "", { fields: { text: text("c") } }),
      node("pain", "", { fields: { text: text("d") } }),
    ];
    const meaning = (...children: readonly TreeNode[]): string => meaningOfNode(node("journey", "j", { children }));
    expect(meaning(a, b)).not.toBe(meaning(b, a));
    expect(meaning(c, d)).toBe(meaning(d, c));
    expect(meaning(a, c, b, d)).toBe(meaning(d, a, b, c));
  });

  it("does not depend on its id and place", () => {
    const place = { uri: "file", range: { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } } };
    expect(meaningOfNode(node("owner", "o", { id: "other", place }))).toBe(meaningOfNode(node("owner", "o")));
  });

  it("is remembered for it and for all in it", () => {
    const inner = node("stage", "a");
    const voice = node("pain");
    const outer = node("journey", "j", { children: [inner, voice] });
    const known = new Map<TreeNode, string>();
    const meaning = meaningOfNode(outer, known);
    expect([...known.keys()]).toEqual([inner, voice, outer]);
    expect(known.get(outer)).toBe(meaning);
    known.set(inner, "something else");
    expect(meaningOfNode(inner, known)).toBe("something else");
  });
});

it.each([
  ["stage", true],
  ["touchpoint", true],
  ["phase", true],
  ["handoff", false],
  ["pain", false],
  ["owner", false],
  ["project", false],
] as const)("whether the order among things of the kind %s means something: %s", (kind, ordered) => {
  expect(isOrdered(kind)).toBe(ordered);
});

it("gives the names in a value, or none", () => {
  expect(namesIn(names("a", "b"))).toEqual(["a", "b"]);
  expect(namesIn(text("a"))).toEqual([]);
  expect(namesIn(undefined)).toEqual([]);
  expect(nameIn(names("a", "b"))).toBe("a");
  expect(nameIn(text("a"))).toBeUndefined();
});

it("calls a node by its title, else by its name", () => {
  expect(titleOf(node("stage", "ask", { fields: { title: text("Asking") } }))).toBe("Asking");
  expect(titleOf(node("stage", "ask", { fields: { title: text("") } }))).toBe("ask");
  expect(titleOf(node("stage", "ask", { fields: { title: names("o") } }))).toBe("ask");
  expect(titleOf(node("stage", "ask"))).toBe("ask");
  expect(titleOf(node("stage", "~1"))).toBe("(unnamed)");
  expect(titleOf(node("stage", ""))).toBe("(unnamed)");
  expect(titleOf(node("stage", "a~1"))).toBe("a~1");
});

describe("the key of a node", () => {
  const fields = {
    from: text("t"),
    to: text("u"),
    metric: text("wait"),
    on: text("2026-11-01"),
    text: text("Waits"),
    part: text("a"),
    kind: text("failing"),
    rule: text("small-sample"),
  };

  it.each([
    ["handoff", "t u"],
    ["target", "wait"],
    ["measure", "wait"],
    ["actual", "2026-11-01 t"],
    ["benchmark", "2026-11-01 t"],
    ["pain", "Waits"],
    ["quote", "Waits"],
    ["backstage", "Waits"],
    ["then", "u"],
    ["closes", "a u wait failing"],
    ["accept", "small-sample"],
    ["stage", "own"],
    ["owner", "own"],
  ] as const)("of the kind %s is %s", (kind, key) => {
    expect(keyOf({ kind, name: "own", fields })).toBe(key);
  });

  it("has gaps where facts are missing", () => {
    expect(keyOf(node("closes"))).toBe("   ");
    expect(keyOf(node("actual", "", { fields: { from: names("log") } }))).toBe(" log");
  });
});

it("lists nodes outermost first, and the touchpoints of a journey by its stages", () => {
  const [t, u, v] = [node("touchpoint", "t"), node("touchpoint", "u"), node("touchpoint", "v")];
  const [first, second] = [
    node("stage", "a", { children: [t, node("pain"), u] }),
    node("stage", "b", { children: [v] }),
  ];
  const journey = node("journey", "j", {
    children: [first, node("handoff", "", { children: [node("actual")] }), second],
  });
  expect([...nodesIn(journey)].map(({ kind, name }) => `${kind} ${name}`.trim())).toEqual([
    "journey j",
    "stage a",
    "touchpoint t",
    "pain",
    "touchpoint u",
    "handoff",
    "actual",
    "stage b",
    "touchpoint v",
  ]);
  expect(touchpointsIn(journey)).toEqual([t, u, v]);
});
