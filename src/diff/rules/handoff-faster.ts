import type { ChangeRule } from "../written/rule.ts";

export const handoffFaster: ChangeRule = {
  id: "handoff-faster",
  severity: "better",
  summary: "The time promised for a handoff is shorter, or was added",
  describe(view) {
    const edit = view.changed(["handoff"], "within");
    if (!edit?.after) return undefined;
    const old = edit.before ? `it was ${view.oldText(edit.before)}` : "no time was promised before";
    return { message: `${view.openingPhrase} is now promised within ${view.newText(edit.after)}; ${old}.` };
  },
};
