import type { ChangeRule } from "../written/rule.ts";

export const reviewRenewed: ChangeRule = {
  id: "review-renewed",
  severity: "better",
  summary: "A journey was reviewed again",
  describe(view) {
    const edit = view.changed(["journey"], "reviewed");
    if (!edit?.after || (edit.before && view.newText(edit.after) < view.oldText(edit.before))) return undefined;
    return {
      message: `${view.openingPhrase} was reviewed on ${view.newText(edit.after)}${edit.before ? `; before that, on ${view.oldText(edit.before)}` : ""}.`,
    };
  },
};
