import type { ChangeRule } from "../written/rule.ts";

export const acceptRemoved: ChangeRule = {
  id: "accept-removed",
  severity: "better",
  summary: "A finding is no longer accepted, or not for as long",
  describe(view) {
    const { edit, kind, before } = view;
    if (edit.kind === "removed" && kind === "accept" && before) {
      return { message: `${view.oldText(before.node.fields.rule)} is no longer accepted ${view.placePhrase}.` };
    }
    const until = view.changed(["accept"], "until");
    if (!until) return undefined;
    const rule = view.newText(view.node.fields.rule);
    return { message: `${rule} is now accepted ${view.placePhrase} only until ${view.newText(until.after)}.` };
  },
};
