import type { ChangeRule } from "../written/rule.ts";

export const opportunityDropped: ChangeRule = {
  id: "opportunity-dropped",
  severity: "risky",
  summary: "An opportunity was dropped",
  describe(view) {
    const edit = view.changed(["opportunity"], "status");
    if (!edit || view.newText(edit.after) !== "dropped") return undefined;
    return {
      message: `${view.openingPhrase} was dropped${edit.before ? `; its status was ${view.oldText(edit.before)}` : ""}.`,
    };
  },
};
