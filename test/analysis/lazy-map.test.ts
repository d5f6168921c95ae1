import { describe, expect, it } from "vitest";
import { LazyMap } from "../../src/analysis/lazy-map.ts";

/** A map of two values, and the keys whose values were made, in this order. */
function twoNumbers() {
  const made: string[] = [];
  const make = (key: string, value: number) => (): number => {
    made.push(key);
    return value;
  };
  const map = new LazyMap(
    new Map([
      ["a", make("a", 1)],
      ["b", make("b", 2)],
    ]),
  );
  return { map, made };
}

describe("a lazy map", () => {
  it("makes a value when it is asked for, and only once", () => {
    const { map, made } = twoNumbers();
    expect(made).toEqual([]);
    expect([map.get("b"), map.get("b"), map.get("c")]).toEqual([2, 2, undefined]);
    expect(made).toEqual(["b"]);
  });

  it("knows its keys without making anything", () => {
    const { map, made } = twoNumbers();
    expect([map.size, map.has("a"), map.has("c"), [...map.keys()]]).toEqual([2, true, false, ["a", "b"]]);
    expect(made).toEqual([]);
  });

  it("has all values in the order of its keys", () => {
    const { map, made } = twoNumbers();
    map.get("b");
    expect([...map]).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect([...map.entries()]).toEqual([...map]);
    expect([...map.values()]).toEqual([1, 2]);
    const visited: unknown[] = [];
    map.forEach((value, key, of) => {
      visited.push([key, value, of === map]);
    });
    expect(visited).toEqual([
      ["a", 1, true],
      ["b", 2, true],
    ]);
    expect(made).toEqual(["b", "a"]);
  });
});
