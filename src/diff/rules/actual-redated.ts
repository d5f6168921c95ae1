import { type ChangeRule, SKIP_EDIT } from "../written/rule.ts";

export const actualRedated: ChangeRule = {
  id: "actual-redated",
  severity: "risky",
  summary: "An observation got a new date, but nothing else about it changed",
  describe(view) {
    const edit = view.changed(["actual"], "on");
    if (!edit?.before || !edit.after) return undefined;
    if (view.editsOfObservation.length > 1) return SKIP_EDIT;
    const dates = `from ${view.oldText(edit.before)} to ${view.newText(edit.after)}`;
    return { message: `The observation ${view.placePhrase} was redated ${dates} without new values.` };
  },
};
