import { baseOf } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const handoffSlower: ChangeRule = {
  id: "handoff-slower",
  severity: "worse",
  summary: "The time promised for a handoff is longer, or was removed",
  describe(view) {
    const edit = view.changed(["handoff"], "within");
    if (!edit?.before || (edit.after && baseOf(edit.after) <= baseOf(edit.before))) return undefined;
    const now = edit.after ? `is now promised within ${view.newText(edit.after)}` : "no longer has a promised time";
    return { message: `${view.openingPhrase} ${now}; it was ${view.oldText(edit.before)}.` };
  },
};
