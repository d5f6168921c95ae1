import type { ChangeRule } from "../written/rule.ts";

export const desiredAdded: ChangeRule = {
  id: "desired-added",
  severity: "better",
  summary: "A goal was set where there was none",
  describe(view) {
    const { edit, kind, parent, version, node } = view;
    if (edit.kind === "added" && kind === "target" && parent?.kind !== "benchmark") {
      return {
        message: `Desired ${version.metricOf(node)} ${view.placePhrase} set to ${view.newText(node.fields.value)}.`,
      };
    }
    const desired = view.changed(PARTS, "desired");
    if (!desired || desired.before) return undefined;
    return { message: `What is desired ${view.placePhrase} is now described: “${view.newText(desired.after)}”.` };
  },
};

const PARTS = ["journey", "stage", "touchpoint", "handoff"] as const;
