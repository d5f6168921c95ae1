import { closedText, factChanged } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const opportunityRevalued: ChangeRule = {
  id: "opportunity-revalued",
  severity: "neutral",
  summary: "What an opportunity is worth, takes or closes is another",
  say(telling) {
    const edit = telling.changed(["opportunity"], "customer-value", "business-value", "effort", "status");
    if (edit) return { message: factChanged(telling, edit) };
    if (telling.kind !== "closes") return undefined;
    if (telling.edit.kind === "removed" && telling.before)
      return { message: `${telling.Spoken} no longer closes ${closedText(telling.before, telling.versions.before)}.` };
    return (
      telling.after && { message: `${telling.Spoken} closes ${closedText(telling.after, telling.versions.after)} now.` }
    );
  },
};
