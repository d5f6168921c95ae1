import { describe, expect, it } from "vitest";
import { pairTrees } from "../../../src/diff/match/pair.ts";
import { type NodeKind, nodesIn, type TreeNode } from "../../../src/diff/tree/tree.ts";
import { treeOf } from "../../helpers/tree.ts";

const inTouchpoint = (facts: string): string => `journey j { stage a { touchpoint t via phone { ${facts} } } }`;

/** The nodes of some kinds that are paired: the place of each in the old tree with its place in the new one. */
function pairs(before: TreeNode, after: TreeNode, ...kinds: readonly NodeKind[]): string[] {
  const { olds } = pairTrees(before, after);
  const [old, now] = [before, after].map((tree) => [...nodesIn(tree)].filter(({ kind }) => kinds.includes(kind)));
  return [...(now ?? []).entries()].flatMap(([at, node]) => {
    const partner = olds.get(node);
    return partner ? [`${old?.indexOf(partner)}-${at}`] : [];
  });
}

const pairsAt = (kind: NodeKind, before: string, after: string): string[] =>
  pairs(treeOf(inTouchpoint(before)), treeOf(inTouchpoint(after)), kind);

describe("things without a name are paired", () => {
  it.each([
    ["actual", "actual on 2026-11-01 { wait 1 min }", "actual on 2026-11-02 { wait 2 min }"],
    ["actual", "actual failing on 2026-11-01", "actual failing on 2026-11-02"],
    ["benchmark", "benchmark on 2026-11-01 { wait 1 min }", "benchmark on 2026-11-02 { wait 2 min }"],
    ["target", "desired { wait <= 1 min }", "desired { wait <= 2 min }"],
    ["pain", 'pain "I have to wait for a very long hour"', 'pain "I have to wait for a very long day"'],
    ["quote", 'quote "I have to wait for a very long hour"', 'quote "I have to wait for a very long day"'],
    ["backstage", 'backstage "Looks it up in the records"', 'backstage "Looks it up in all records"'],
    ["then", 'then u "not fixed"', 'then v "not fixed"'],
    ["accept", 'accept small-sample "for now"', 'accept stale-actual "for now"'],
  ] as const)("as versions of one %s: %s, then %s", (kind, before, after) => {
    expect(pairsAt(kind, before, after)).toEqual(["0-0"]);
    expect(pairsAt(kind, after, before)).toEqual(["0-0"]);
  });

  it.each([
    ["actual", "actual on 2026-11-01 { wait 1 min }", "actual on 2026-11-02 { mood 2 }"],
    ["benchmark", "benchmark on 2026-11-01 { wait 1 min }", "benchmark on 2026-11-02 { mood 2 }"],
    ["target", "desired { wait <= 1 min }", "desired { mood >= 2 }"],
    ["pain", 'pain "Waits for an hour" from log', 'pain "Hears nothing for weeks" from log'],
    ["quote", 'quote "Hello?" from log', 'quote "What now?" from log'],
    ["backstage", 'backstage "Looks it up" by o', 'backstage "Calls back" by o'],
    ["then", 'then u "not fixed"', 'then v "still broken"'],
    ["accept", 'accept small-sample "for now"', 'accept stale-actual "until we know"'],
    ["pain", 'pain "I have to wait for an hour"', 'pain "I have to wait for a day"'],
    ["quote", 'quote "I have to wait for an hour"', 'quote "I have to wait for a day"'],
    ["pain", 'pain "Waits"', 'quote "Waits"'],
  ] as const)("not as versions of one %s: %s, then %s", (kind, before, after) => {
    expect(pairsAt(kind, before, after)).toEqual([]);
    expect(pairsAt(kind, after, before)).toEqual([]);
  });

  it("with those of their key before those that are similar", () => {
    const waits = (minutes: number, day: number): string => `actual on 2026-11-0${day} { wait ${minutes} min }`;
    // The newest comes first.
    expect(pairsAt("actual", waits(1, 1), waits(9, 1) + waits(1, 2))).toEqual(["0-1"]);
    expect(pairsAt("actual", waits(1, 2), waits(1, 1) + waits(9, 2))).toEqual(["0-0"]);
  });

  it("among several of one key with those that mean the same, then in their order", () => {
    const then = (when: string): string => `then u "${when}"\n`;
    expect(pairsAt("then", then("a") + then("b"), then("b") + then("a"))).toEqual(["1-0", "0-1"]);
    expect(pairsAt("then", then("a") + then("b"), then("c") + then("a"))).toEqual(["1-0", "0-1"]);
    expect(pairsAt("then", then("a") + then("b"), then("c") + then("d"))).toEqual(["0-0", "1-1"]);
    expect(pairsAt("then", then("a"), then("b") + then("a"))).toEqual(["0-1"]);
    expect(pairsAt("then", then("a") + then("b"), then("b"))).toEqual(["1-0"]);
  });
});

describe("things with a name are paired", () => {
  const journey = (parts: string): TreeNode => treeOf(`owner o\njourney j { ${parts} }`);

  it("by their name, whatever they say", () => {
    const [before, after] = [
      journey('stage a "A" { touchpoint t "T" via web }'),
      journey('stage a "B" { touchpoint t "U" via sms by o }'),
    ];
    expect(pairs(before, after, "stage", "touchpoint")).toEqual(["0-0", "1-1"]);
    expect(pairs(before, journey("stage b { touchpoint u }"), "stage", "touchpoint")).toEqual([]);
  });

  it("in all stages of a journey where they are touchpoints, and in no other journey", () => {
    const before = journey("stage a { touchpoint t touchpoint u } stage b { touchpoint v }");
    const after = journey("stage a { touchpoint v } stage b { touchpoint u touchpoint t }");
    expect(pairs(before, after, "touchpoint")).toEqual(["2-0", "1-1", "0-2"]);
    const other = treeOf("journey j { stage a } journey k { stage a { touchpoint t } }");
    expect(pairs(before, other, "touchpoint")).toEqual([]);
  });

  it("and kept, and unchanged where they mean the same", () => {
    const [before, after] = [
      journey('stage a { touchpoint t } stage b { touchpoint u "U" }'),
      journey('stage a { touchpoint t } stage b { touchpoint u "V" }'),
    ];
    const { kept, unchanged } = pairTrees(before, after);
    const names = (nodes: ReadonlySet<TreeNode>, tree: TreeNode): string[] =>
      [...nodesIn(tree)].filter((node) => nodes.has(node)).map(({ name, kind }) => name || kind);
    expect(names(kept, before)).toEqual(["project", "o", "j", "a", "t", "b", "u"]);
    expect(names(unchanged, before)).toEqual(["o", "a", "t"]);
    expect(names(unchanged, after)).toEqual(["o", "a", "t"]);
  });
});
