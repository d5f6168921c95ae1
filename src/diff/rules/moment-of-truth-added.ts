import type { ChangeRule } from "../written/rule.ts";

export const momentOfTruthAdded: ChangeRule = {
  id: "moment-of-truth-added",
  severity: "neutral",
  summary: "A touchpoint became a moment of truth",
  describe(view) {
    const edit = view.changed(["touchpoint"], "moment-of-truth");
    if (!edit?.after) return undefined;
    return { message: `${view.openingPhrase} is now a moment of truth; its gaps weigh more.` };
  },
};
