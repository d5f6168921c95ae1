import { describe, expect, it } from "vitest";
import type { Change, ChangeSeverity } from "../../../src/diff/change.ts";
import { follow } from "../../../src/diff/derived/follow.ts";
import type { SubjectOnSide } from "../../../src/diff/derived/subject-on-side.ts";
import { gapClosed } from "../../../src/diff/rules/gap-closed.ts";
import { gapOpened } from "../../../src/diff/rules/gap-opened.ts";

function subject(name: string): SubjectOnSide {
  const path = [{ kind: "touchpoint", name, title: name.toUpperCase() }] as const;
  const side = { journey: "j", about: `touchpoint:${name}` };
  return { id: `project/journey:j/touchpoint:${name}`, kind: "touchpoint", path, side, phrase: `“${name}”` };
}

function cause(severity: ChangeSeverity): Change {
  const { kind, path } = subject("t");
  return { id: severity, rule: "r", severity, kind: "changed", subject: { kind, path }, message: "", causes: [] };
}

const severityOf = (rule: typeof gapClosed, ...causes: readonly Change[]): string =>
  follow({ rule, after: subject("t"), message: "", causes }).severity;

describe("a change that follows from others", () => {
  it("is about the thing as it is now, or as it was when it is gone", () => {
    const both = follow({ rule: gapOpened, before: subject("t"), after: subject("u"), message: "Why.", causes: [] });
    expect(both).toEqual({
      id: "gap-opened project/journey:j/touchpoint:u",
      rule: "gap-opened",
      severity: "worse",
      kind: "derived",
      subject: { kind: "touchpoint", path: [{ kind: "touchpoint", name: "u", title: "U" }] },
      before: { journey: "j", about: "touchpoint:t" },
      after: { journey: "j", about: "touchpoint:u" },
      message: "Why.",
      causes: [],
    });
    const gone = follow({ rule: gapOpened, before: subject("t"), message: "", causes: [] });
    expect(gone.id).toBe("gap-opened project/journey:j/touchpoint:t");
    expect(gone.after).toBeUndefined();
  });

  it("needs a subject", () => {
    expect(() => follow({ rule: gapOpened, message: "", causes: [] })).toThrow(RangeError("gap-opened has no subject"));
  });

  it("has a detail in its id, if there is one", () => {
    const made = (detail?: string) => follow({ rule: gapOpened, after: subject("t"), detail, message: "", causes: [] });
    expect(made("metric wait").id).toBe("gap-opened project/journey:j/touchpoint:t metric wait");
    expect(made("").id).toBe("gap-opened project/journey:j/touchpoint:t");
  });

  it("says how it was on each side, where that is known", () => {
    const [before, after] = [subject("t"), subject("t")];
    const texts = { before: undefined, after: "5 min" };
    const change = follow({ rule: gapOpened, before, after, message: "", causes: [], texts });
    expect(change.before).toBe(before.side);
    expect(change.after).toEqual({ ...after.side, text: "5 min" });
  });

  it("names its causes by their ids", () => {
    const change = follow({
      rule: gapOpened,
      after: subject("t"),
      message: "",
      causes: [cause("risky"), cause("better")],
    });
    expect(change.causes).toEqual(["risky", "better"]);
  });

  it("is no improvement when all of its causes are bad", () => {
    expect(severityOf(gapClosed)).toBe("better");
    expect(severityOf(gapClosed, cause("risky"))).toBe("neutral");
    expect(severityOf(gapClosed, cause("worse"))).toBe("neutral");
    expect(severityOf(gapClosed, cause("worse"), cause("risky"))).toBe("neutral");
    expect(severityOf(gapClosed, cause("neutral"))).toBe("better");
    expect(severityOf(gapClosed, cause("risky"), cause("better"))).toBe("better");
    expect(severityOf(gapOpened, cause("risky"))).toBe("worse");
  });

  it("can have a severity of its own", () => {
    const made = (severity: ChangeSeverity) =>
      follow({ rule: gapOpened, after: subject("t"), message: "", causes: [cause("risky")], severity }).severity;
    expect(made("risky")).toBe("risky");
    expect(made("better")).toBe("neutral");
  });
});
