import type { ChangeRule } from "../written/rule.ts";

export const opportunityDone: ChangeRule = {
  id: "opportunity-done",
  severity: "better",
  summary: "An opportunity is done",
  describe(view) {
    const edit = view.changed(["opportunity"], "status");
    if (!edit || view.newText(edit.after) !== "done") return undefined;
    return { message: `${view.openingPhrase} is done.` };
  },
};
