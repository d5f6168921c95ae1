import type { ChangeRule } from "../written/rule.ts";

export const desiredRemoved: ChangeRule = {
  id: "desired-removed",
  severity: "risky",
  summary: "A goal was removed",
  describe(view) {
    const { edit, kind, parent, versions, before } = view;
    if (edit.kind === "removed" && kind === "target" && parent?.kind !== "benchmark" && before) {
      const value = view.oldText(before.node.fields.value);
      return {
        message: `Desired ${versions.before.metricOf(before.node)} ${view.placePhrase} removed; it was ${value}.`,
      };
    }
    const desired = view.changed(PARTS, "desired");
    if (!desired || desired.after) return undefined;
    return {
      message: `What is desired ${view.placePhrase} is no longer described; it was “${view.oldText(desired.before)}”.`,
    };
  },
};

const PARTS = ["journey", "stage", "touchpoint", "handoff"] as const;
