import type { ChangeRule } from "../written/rule.ts";

export const opportunityRenamed: ChangeRule = {
  id: "opportunity-renamed",
  severity: "neutral",
  summary: "An opportunity was renamed",
  describe(view) {
    if (view.edit.kind !== "renamed" || view.kind !== "opportunity") return undefined;
    return { message: `${view.openingPhrase} was renamed from ${view.edit.before} to ${view.edit.after}.` };
  },
};
