import type { ChangeRule } from "../rule.ts";

export const momentOfTruthRemoved: ChangeRule = {
  id: "moment-of-truth-removed",
  severity: "risky",
  summary: "A touchpoint is no moment of truth any more",
  say(telling) {
    const edit = telling.changed(["touchpoint"], "moment-of-truth");
    if (!edit || edit.after) return undefined;
    return { message: `${telling.Spoken} is no moment of truth any more; its gaps weigh less.` };
  },
};
