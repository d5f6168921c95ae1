import type { ChangeRule } from "../written/rule.ts";

export const opportunityAdded: ChangeRule = {
  id: "opportunity-added",
  severity: "better",
  summary: "An opportunity was added",
  describe(view) {
    if (view.edit.kind !== "added" || view.kind !== "opportunity") return undefined;
    return { message: `${view.openingPhrase} was added.` };
  },
};
