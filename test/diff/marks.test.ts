import { describe, expect, it } from "vitest";
import type { Change } from "../../src/diff/change.ts";
import { changeMarks } from "../../src/diff/marks.ts";

function change(rule: string, severity: Change["severity"], more: Partial<Change> = {}): Change {
  const side = { journey: "j", about: "touchpoint:t" };
  const subject = { kind: "touchpoint", path: [] } as const;
  return {
    id: rule,
    rule,
    severity,
    kind: "changed",
    subject,
    before: side,
    after: side,
    message: "",
    causes: [],
    ...more,
  };
}

const mark = (...changes: readonly Change[]) =>
  changeMarks(changes, { before: "j", after: "j" }).after.get("touchpoint:t");

describe("the mark of a thing on a map", () => {
  it("shows the worst of its changes, and how many others there are", () => {
    const [better, risky, worse, neutral] = [
      change("owner-added", "better"),
      change("owner-changed", "risky"),
      change("gap-opened", "worse"),
      change("wording-changed", "neutral"),
    ];
    expect(mark(better, neutral)).toEqual({ kind: "changed", severity: "better", words: "owner added, +1" });
    expect(mark(neutral, better, risky)).toEqual({ kind: "changed", severity: "risky", words: "owner changed, +2" });
    expect(mark(neutral, risky, worse, better)).toEqual({
      kind: "changed",
      severity: "worse",
      words: "gap opened, +3",
    });
    expect(mark(neutral)).toEqual({ kind: "changed", severity: "neutral", words: "wording changed" });
  });

  it("shows first that the thing was added, removed, moved or renamed", () => {
    const owner = change("owner-removed", "worse");
    const whole = (rule: string, kind: Change["kind"]) => change(rule, "neutral", { kind });
    const moved = whole("touchpoint-moved", "moved");
    const renamed = whole("touchpoint-renamed", "renamed");
    expect(mark(owner, whole("touchpoint-added", "added"))).toEqual({
      kind: "added",
      severity: "worse",
      words: "touchpoint added, +1",
    });
    expect(mark(owner, whole("touchpoint-removed", "removed"))?.kind).toBe("removed");
    expect(mark(renamed, moved, owner)).toEqual({ kind: "moved", severity: "worse", words: "touchpoint moved, +2" });
    expect(mark(renamed, owner)?.kind).toBe("renamed");
  });

  it("names the worst of several changes of one kind", () => {
    const added = (rule: string, severity: Change["severity"]) => change(rule, severity, { kind: "added" });
    const changes = [added("touchpoint-added", "neutral"), added("opportunity-added", "better")];
    expect(mark(...changes)?.words).toBe("opportunity added, +1");
    expect(mark(...changes.toReversed())?.words).toBe("opportunity added, +1");
  });

  it("counts what came or went inside of a thing, or follows from something, as a change of it", () => {
    expect(mark(change("voice-added", "neutral", { kind: "added" }))?.kind).toBe("changed");
    expect(mark(change("stage-added", "neutral", { kind: "added", field: "title" }))?.kind).toBe("changed");
    expect(mark(change("finding-came", "risky", { kind: "derived" }))).toEqual({
      kind: "changed",
      severity: "risky",
      words: "new finding",
    });
  });

  it("is on the map of its own journey, on the sides that it is on", () => {
    const { before: _, ...added } = change("owner-added", "better");
    const sides = changeMarks([added], { before: "j", after: "j" });
    expect(sides.before.size).toBe(0);
    expect(sides.after.size).toBe(1);
    expect(changeMarks([added], { before: "j", after: "other" }).after.size).toBe(0);
    expect(changeMarks([{ ...added, after: { journey: "j" } }], { before: "j", after: "j" }).after.size).toBe(0);
  });
});
