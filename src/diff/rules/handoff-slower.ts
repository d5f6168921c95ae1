import { baseOf } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const handoffSlower: ChangeRule = {
  id: "handoff-slower",
  severity: "worse",
  summary: "A handoff promises more time, or none",
  say(telling) {
    const edit = telling.changed(["handoff"], "within");
    if (!edit?.before || (edit.after && baseOf(edit.after) <= baseOf(edit.before))) return undefined;
    const now = edit.after ? `within ${telling.now(edit.after)}` : "without a time";
    return { message: `${telling.Spoken} is promised ${now} now; it was within ${telling.old(edit.before)}.` };
  },
};
