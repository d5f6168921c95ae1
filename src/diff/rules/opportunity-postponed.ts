import type { ChangeRule } from "../written/rule.ts";

export const opportunityPostponed: ChangeRule = {
  id: "opportunity-postponed",
  severity: "risky",
  summary: "An opportunity is due later, or no longer has a due date",
  describe(view) {
    const edit = view.changed(["opportunity"], "due");
    if (!edit?.before || (edit.after && view.newText(edit.after) < view.oldText(edit.before))) return undefined;
    const now = edit.after ? `is now due ${view.newText(edit.after)}` : "no longer has a due date";
    return { message: `${view.openingPhrase} ${now}; it was due ${view.oldText(edit.before)}.` };
  },
};
