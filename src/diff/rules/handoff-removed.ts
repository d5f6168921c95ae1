import type { ChangeRule } from "../written/rule.ts";

export const handoffRemoved: ChangeRule = {
  id: "handoff-removed",
  severity: "risky",
  summary: "A handoff is no longer declared",
  describe(view) {
    if (view.edit.kind !== "removed" || view.kind !== "handoff") return undefined;
    return { message: `${view.openingPhrase} is no longer declared.` };
  },
};
