import type { ChangeRule } from "../written/rule.ts";

export const acceptExtended: ChangeRule = {
  id: "accept-extended",
  severity: "risky",
  summary: "A finding is accepted for longer",
  describe(view) {
    const edit = view.changed(["accept"], "until");
    if (!edit?.before || (edit.after && view.newText(edit.after) < view.oldText(edit.before))) return undefined;
    const until = edit.after ? `until ${view.newText(edit.after)}` : "indefinitely";
    const rule = view.newText(view.node.fields.rule);
    return {
      message: `${rule} is now accepted ${view.placePhrase} ${until} instead of until ${view.oldText(edit.before)}.`,
    };
  },
};
