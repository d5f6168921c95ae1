import { describe, expect, it } from "vitest";
import { pairSimilar, piecesOf } from "../../../src/diff/match/similar.ts";
import type { TreeNode } from "../../../src/diff/tree/tree.ts";

/** Pairs words by their letters. */
function pairs(befores: readonly string[], afters: readonly string[], atLeast: number): string[] {
  const letters = (word: string): Map<string, number> => new Map([...word].map((letter) => [letter, 1]));
  return pairSimilar(befores, afters, letters, atLeast).map(([before, after]) => `${before}-${after}`);
}

function node(fields: TreeNode["fields"], children: readonly TreeNode[] = []): TreeNode {
  return { id: "", kind: "touchpoint", name: "", fields, children };
}

describe("the pieces of a node", () => {
  it("are its title, which weighs most, its facts, and the words of both in lower case", () => {
    expect([...piecesOf(node({ title: { text: "Calls us, Again" }, goal: { text: "online" } }))]).toEqual([
      ["title=Calls us, Again", 4],
      ["title~calls", 0.5],
      ["title~us", 0.5],
      ["title~again", 0.5],
      ["goal=online", 2],
      ["goal~online", 0.5],
    ]);
  });

  it("are names as a whole and one by one", () => {
    expect([...piecesOf(node({ keeps: { of: "promise", names: ["kind", "fast"] } }))]).toEqual([
      ["keeps=fast, kind", 2],
      ["keeps~kind", 0.5],
      ["keeps~fast", 0.5],
    ]);
  });

  it("are its parts by their names, or by what they say, and the metrics in them", () => {
    const part: TreeNode = { id: "", kind: "stage", name: "ask", fields: {}, children: [] };
    const target: TreeNode = {
      ...part,
      kind: "target",
      name: "",
      fields: { metric: { of: "metric", names: ["wait"] } },
    };
    expect([...piecesOf(node({}, [part, target]))]).toEqual([
      ["stage ask", 2],
      ['["target","",[["metric","wait"]],[],[]]', 2],
      ["target of wait", 1],
    ]);
  });
});

describe("similar things", () => {
  it("are paired from the given similarity on", () => {
    expect(pairs(["abcd"], ["abxy"], 0.5)).toEqual(["abcd-abxy"]);
    expect(pairs(["abcd"], ["abxy"], 0.51)).toEqual([]);
  });

  it("are paired with what is most like them, each once", () => {
    expect(pairs(["abcd", "abce"], ["abcx", "abcd"], 0.1)).toEqual(["abcd-abcd", "abce-abcx"]);
    expect(pairs(["abc"], ["abd", "abc"], 0.1)).toEqual(["abc-abc"]);
    expect(pairs(["abd", "abc"], ["abc"], 0.1)).toEqual(["abc-abc"]);
  });

  it("are none where one side has nothing, or nothing is shared", () => {
    expect(pairs([], ["a"], 0)).toEqual([]);
    expect(pairs(["a"], [], 0)).toEqual([]);
    expect(pairs(["ab"], ["xy"], 0)).toEqual([]);
  });

  it("are looked for among the first fifty that share a piece", () => {
    const many = Array.from({ length: 52 }, (_, at) => `a${String.fromCharCode(0x4e00 + at)}`);
    expect(pairs(many, ["a"], 0.5)).toEqual([`${many[0]}-a`]);
    const without = (word = ""): string => `a${word.slice(1)}`;
    expect(pairs([...many.slice(0, 49), "ab"], ["abc"], 0.7)).toEqual(["ab-abc"]);
    expect(pairs(many.map(without), [`a${many[51]?.slice(1)}`], 1)).toEqual([`${many[51]}-${many[51]}`]);
  });
});
