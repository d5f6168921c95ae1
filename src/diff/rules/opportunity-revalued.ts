import { closedText, factChanged } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const opportunityRevalued: ChangeRule = {
  id: "opportunity-revalued",
  severity: "neutral",
  summary: "The value, effort, status or gaps of an opportunity changed",
  describe(view) {
    const edit = view.changed(["opportunity"], "customer-value", "business-value", "effort", "status");
    if (edit) return { message: factChanged(view, edit) };
    if (view.kind !== "closes") return undefined;
    if (view.edit.kind === "removed" && view.before)
      return { message: `${view.openingPhrase} no longer closes ${closedText(view.before, view.versions.before)}.` };
    return (
      view.after && { message: `${view.openingPhrase} now closes ${closedText(view.after, view.versions.after)}.` }
    );
  },
};
