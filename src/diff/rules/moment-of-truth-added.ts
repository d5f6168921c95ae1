import type { ChangeRule } from "../rule.ts";

export const momentOfTruthAdded: ChangeRule = {
  id: "moment-of-truth-added",
  severity: "neutral",
  summary: "A touchpoint is a moment of truth now",
  say(telling) {
    const edit = telling.changed(["touchpoint"], "moment-of-truth");
    if (!edit?.after) return undefined;
    return { message: `${telling.Spoken} is a moment of truth now; its gaps weigh more.` };
  },
};
