import type { ChangeRule } from "../written/rule.ts";

export const opportunityRemoved: ChangeRule = {
  id: "opportunity-removed",
  severity: "risky",
  summary: "An opportunity was removed without being done or dropped",
  describe(view) {
    if (view.edit.kind !== "removed" || view.kind !== "opportunity") return undefined;
    const status = view.oldText(view.node.fields.status);
    if (status === "done" || status === "dropped")
      return { message: `${view.openingPhrase}, which was ${status}, was removed.`, severity: "neutral" };
    return { message: `${view.openingPhrase} was removed.` };
  },
};
