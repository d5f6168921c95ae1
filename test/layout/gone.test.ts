import { describe, expect, it } from "vitest";
import { goneOf, NOTHING_GONE } from "../../src/layout/gone.ts";
import type { Opportunity, Stage, Touchpoint } from "../../src/model/journey.ts";

/** A stage with its touchpoints, as in `s: a b`. */
function stage(line: string): Stage {
  const [key = "", names = ""] = line.split(":");
  const touchpoints = names.split(" ").filter((name) => name !== "");
  return { key, touchpoints: touchpoints.map((name) => ({ key: name, name }) as Touchpoint) } as unknown as Stage;
}

/** What went, as in `b in s behind a`. */
function gone(before: readonly string[], now: readonly string[], removed: readonly string[]): string[] {
  const marks = new Map(removed.map((about) => [about, { kind: "removed" as const }]));
  const opportunities = [{ key: "x" }, { key: "y" }] as unknown as Opportunity[];
  const found = goneOf(
    { stages: before.map(stage), opportunities },
    { stages: now.map(stage) },
    marks as unknown as Parameters<typeof goneOf>[2],
  );
  return [
    ...found.stages.map(
      (one) => `${one.stage.key} behind ${one.behind?.key} with ${one.touchpoints.map(({ key }) => key)}`,
    ),
    ...found.touchpoints.map((one) => `${one.touchpoint.key} in ${one.stage.key} behind ${one.behind?.key}`),
    ...found.opportunities.map(({ key }) => `opportunity ${key}`),
  ];
}

describe("what an earlier version had", () => {
  it("stood behind the last of those before it that are still there", () => {
    expect(gone(["s: a b c d"], ["s: a d"], ["touchpoint:b", "touchpoint:c"])).toEqual([
      "b in s behind a",
      "c in s behind a",
    ]);
    expect(gone(["s: a b"], ["s: b"], ["touchpoint:a"])).toEqual(["a in s behind undefined"]);
    expect(gone(["s: a b c"], ["s: b a"], ["touchpoint:c"])).toEqual(["c in s behind a"]);
  });

  it("stood in its stage, by name, by what it still holds, or by its place", () => {
    expect(gone(["s: a b"], ["other: x", "s: a"], ["touchpoint:b"])).toEqual(["b in s behind a"]);
    expect(gone(["old: a b"], ["first: x", "new: a"], ["touchpoint:b"])).toEqual(["b in new behind a"]);
    expect(gone(["s: a", "old: b"], ["s: a"], ["touchpoint:b"])).toEqual(["b in s behind undefined"]);
    expect(gone(["s: a", "old: b"], ["s: a", "new: x", "last: y"], ["touchpoint:b"])).toEqual([
      "b in new behind undefined",
    ]);
  });

  it("went with its stage, unless it moved elsewhere", () => {
    expect(gone(["s: a", "t: b c"], ["s: a c"], ["stage:t"])).toEqual(["t behind s with b"]);
    expect(gone(["t: b", "s: a"], ["s: a"], ["stage:t"])).toEqual(["t behind undefined with b"]);
  });

  it("is an opportunity too, when that went", () => {
    expect(gone(["s:"], ["s:"], ["opportunity:y"])).toEqual(["opportunity y"]);
  });

  it("is nothing when nothing went", () => {
    expect(gone(["s: a"], ["s: a"], [])).toEqual([]);
    expect(NOTHING_GONE).toEqual({ stages: [], touchpoints: [], opportunities: [] });
  });
});
