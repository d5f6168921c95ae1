import type { ChangeRule } from "../rule.ts";

export const opportunityPostponed: ChangeRule = {
  id: "opportunity-postponed",
  severity: "risky",
  summary: "An opportunity is due later, or no longer due",
  say(telling) {
    const edit = telling.changed(["opportunity"], "due");
    if (!edit?.before || (edit.after && telling.now(edit.after) < telling.old(edit.before))) return undefined;
    const now = edit.after ? `due ${telling.now(edit.after)}` : "no longer due on any day";
    return { message: `${telling.Spoken} is ${now}; it was due ${telling.old(edit.before)}.` };
  },
};
