import { describe, expect, it } from "vitest";
import type { AssessedJourney } from "../../src/analysis/assessed-journey.ts";
import { changedNames, NameSet, namesUsedByJourney, type UsedKind } from "../../src/analysis/names-used.ts";
import { journeysIn } from "../helpers/texts.ts";

const journeyOf = (text: string): AssessedJourney => {
  const [only] = journeysIn(text);
  if (!only) throw new Error("There is no journey.");
  return only;
};

const KINDS: readonly UsedKind[] = [
  ...(["owner", "persona", "channel", "metric", "lifecycle", "context", "system", "promise", "source"] as const),
  ...(["journey", "called"] as const),
];

describe("the names that a journey uses", () => {
  const TEXT = `
journey j "J" for p1 by o1 {
  follows l1
  keeps q1
  desired { m1 1 }
  stage s "Asking Around" by o2 {
    keeps q2
    actual from z1 { m2 1 }
    touchpoint t "T" via c1 by o3 {
      keeps q3
      needs x1
      gives x2
      pain "Slow" from z2
      backstage "Types" by o4 using y1, y2
      expands k1
      benchmark from z3 { m3 1 }
    }
  }
  handoff t -> t by o5 carries x3 { desired { m4 1 } }
  opportunity a "A" by o6 { closes t.m5 }
}`;
  const used = () => namesUsedByJourney(journeyOf(TEXT).journey);

  it.each([
    ["owner", ["o1", "o2", "o3", "o4", "o5", "o6"]],
    ["persona", ["p1"]],
    ["channel", ["c1"]],
    ["metric", ["m1", "m2", "m3", "m4", "m5"]],
    ["lifecycle", ["l1"]],
    ["context", ["x1", "x2", "x3"]],
    ["system", ["y1", "y2"]],
    ["promise", ["q1", "q2", "q3"]],
    ["source", ["z1", "z2", "z3"]],
    ["journey", ["k1"]],
    ["called", ["asking around"]],
  ] as const)("are those of each %s that it refers to", (kind, expected) => {
    const names = used();
    expect(expected.filter((name) => !names.has(kind, name))).toEqual([]);
    expect(names.hasAny(kind)).toBe(true);
  });

  it("are of their own kind only", () => {
    const names = used();
    expect(KINDS.filter((kind) => names.has(kind, "o1"))).toEqual(["owner"]);
    expect(names.has("owner", "o7")).toBe(false);
  });

  it("are none in an empty journey", () => {
    const none = namesUsedByJourney(journeyOf('journey j "J"').journey);
    expect(KINDS.filter((kind) => none.hasAny(kind))).toEqual([]);
  });
});

describe("a set of names", () => {
  it("has the kinds in common with another where they share a name", () => {
    const [left, right] = [new NameSet(), new NameSet()];
    left.addRefs("owner", [{ name: "a" }, { name: "b" }] as never);
    left.addRef("source", undefined);
    left.add("metric", "m");
    right.add("owner", "b");
    right.add("owner", "c");
    right.add("metric", "n");
    expect([...left.kindsIn(right)]).toEqual(["owner"]);
    left.addAll(right);
    expect([...left.kindsIn(right)].toSorted()).toEqual(["metric", "owner"]);
    expect(left.hasAny("source")).toBe(false);
    expect(left.has("owner", "c")).toBe(true);
  });
});

describe("the names that changed", () => {
  const vocabularyOf = (text: string) => journeyOf(`${text}\njourney j "J"`).vocabulary;

  /** What changed, as `kind name`. */
  function changed(before: string, after: string): string[] {
    const names = changedNames(vocabularyOf(before), vocabularyOf(after));
    const possible = ["x", "y", "one", "two", "titled"];
    return KINDS.flatMap((kind) => possible.filter((name) => names.has(kind, name)).map((name) => `${kind} ${name}`));
  }

  it.each([
    ["nothing", 'source x "X"', 'source x "X"', []],
    ["only where a declaration is", 'source x "X"', '\n\n  source x "X"', []],
    ["a title", 'source x "X"', 'source x "Other"', ["source x"]],
    ["a fact", 'source x "X"', 'source x "X" { kind survey }', ["source x"]],
    ["a new declaration", 'source x "X"', 'source x "X"\nsource y "Y"', ["source y"]],
    ["one that is gone", 'source x "X"\nmetric x "X"', 'source x "X"', ["metric x"]],
    ["a phase", 'lifecycle x "X" { phase one "One" }', 'lifecycle x "X" { phase two "One" }', ["lifecycle x"]],
    [
      "the title of an owner, which stages can have",
      'owner x "One"',
      'owner x "Two"',
      ["owner x", "called x", "called one", "called two"],
    ],
    ["a new owner", "", 'owner y "Titled"', ["owner y", "called y", "called titled"]],
  ])("are those with other content: %s", (_what, before, after, expected) => {
    expect(changed(before, after)).toEqual(expected);
  });
});
