import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stronglyConnected } from "../../src/algorithms/strongly-connected.ts";

const groupsOf = (edges: Readonly<Record<string, readonly string[]>>, starts = Object.keys(edges)): string[] =>
  stronglyConnected(starts, (node) => edges[node] ?? []).map((group) => [...group].sort().join(""));

describe("groups of nodes that lead to one another", () => {
  it.each([
    ["a chain, from its end", { a: ["b"], b: ["c"], c: [] }, ["c", "b", "a"]],
    ["a loop with a way in and a way out", { a: ["b"], b: ["c"], c: ["b", "d"], d: [] }, ["d", "bc", "a"]],
    ["a node that leads to itself", { a: ["a"] }, ["a"]],
    ["two loops that share a node", { a: ["b"], b: ["a", "c"], c: ["b"] }, ["abc"]],
    ["ways that meet", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, ["d", "b", "c", "a"]],
    ["nodes that are only led to", { a: ["x"] }, ["x", "a"]],
    ["nothing", {}, []],
  ])("%s", (_what, edges, groups) => {
    expect(groupsOf(edges)).toEqual(groups);
  });

  it("only among what can be reached", () => {
    expect(groupsOf({ a: ["b"], b: [], c: ["a"] }, ["a"])).toEqual(["b", "a"]);
  });

  it("in a graph of any depth", () => {
    const size = 100_000;
    const chain = (end: number) => (node: number) => (node < size - 1 ? [node + 1] : end < 0 ? [] : [end]);
    expect(stronglyConnected([0], chain(-1))).toHaveLength(size);
    expect(stronglyConnected([0], chain(0))).toHaveLength(1);
  });
});

it("puts nodes together that reach one another, and groups after those that they lead to", () => {
  const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(graph, (edges) => {
      const reach = edges.map((_, from) => {
        const seen = new Set([from]);
        for (const node of seen) for (const next of edges[node] ?? []) seen.add(next);
        return seen;
      });
      const groups = stronglyConnected(edges.keys(), (node) => edges[node] ?? []);
      const at = new Map(groups.flatMap((group, index) => group.map((node) => [node, index] as const)));
      expect(at.size).toBe(8);
      for (const [from, seen] of reach.entries()) {
        for (const to of seen) {
          const isTogether = reach[to]?.has(from) ?? false;
          expect(at.get(from) === at.get(to)).toBe(isTogether);
          expect(at.get(to) ?? 9).toBeLessThanOrEqual(at.get(from) ?? -1);
        }
      }
    }),
  );
});
