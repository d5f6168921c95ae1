import type { ChangeRule } from "../rule.ts";

export const desiredAdded: ChangeRule = {
  id: "desired-added",
  severity: "better",
  summary: "A goal is set where there was none",
  say(telling) {
    const { edit, kind, parent, version, node } = telling;
    if (edit.kind === "added" && kind === "target" && parent?.kind !== "benchmark") {
      return {
        message: `Desired ${version.metricOf(node)} of ${telling.spoken} set to ${telling.now(node.fields.value)}.`,
      };
    }
    const wish = telling.changed(PARTS, "desired");
    if (!wish || wish.before) return undefined;
    return { message: `It is said what is desired of ${telling.spoken}: “${telling.now(wish.after)}”.` };
  },
};

const PARTS = ["journey", "stage", "touchpoint", "handoff"] as const;
