import type { ChangeRule } from "../written/rule.ts";

export const momentOfTruthRemoved: ChangeRule = {
  id: "moment-of-truth-removed",
  severity: "risky",
  summary: "A touchpoint is no longer a moment of truth",
  describe(view) {
    const edit = view.changed(["touchpoint"], "moment-of-truth");
    if (!edit || edit.after) return undefined;
    return { message: `${view.openingPhrase} is no longer a moment of truth; its gaps weigh less.` };
  },
};
