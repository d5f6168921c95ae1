import type { ChangeRule } from "../written/rule.ts";

export const acceptAdded: ChangeRule = {
  id: "accept-added",
  severity: "risky",
  summary: "A finding is now accepted",
  describe(view) {
    const { edit, kind, node } = view;
    if (edit.kind !== "added" || kind !== "accept") return undefined;
    const { rule, reason, until } = node.fields;
    const why = reason ? `: “${view.newText(reason)}”` : ", without a reason";
    return {
      message: `${view.newText(rule)} is now accepted ${view.placePhrase}${until ? ` until ${view.newText(until)}` : ""}${why}.`,
    };
  },
};
