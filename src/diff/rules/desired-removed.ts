import type { ChangeRule } from "../rule.ts";

export const desiredRemoved: ChangeRule = {
  id: "desired-removed",
  severity: "risky",
  summary: "A goal is given up",
  say(telling) {
    const { edit, kind, parent, versions, before } = telling;
    if (edit.kind === "removed" && kind === "target" && parent?.kind !== "benchmark" && before) {
      const value = telling.old(before.node.fields.value);
      return {
        message: `Desired ${versions.before.metricOf(before.node)} of ${telling.spoken} removed; it was ${value}.`,
      };
    }
    const wish = telling.changed(PARTS, "desired");
    if (!wish || wish.after) return undefined;
    return { message: `What is desired of ${telling.spoken} is no longer said; it was “${telling.old(wish.before)}”.` };
  },
};

const PARTS = ["journey", "stage", "touchpoint", "handoff"] as const;
