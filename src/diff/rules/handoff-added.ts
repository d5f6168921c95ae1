import { ownerText } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const handoffAdded: ChangeRule = {
  id: "handoff-added",
  severity: "better",
  summary: "A handoff was declared",
  describe(view) {
    if (view.edit.kind !== "added" || view.kind !== "handoff") return undefined;
    return { message: `${view.openingPhrase} was declared${ownerText(view)}.` };
  },
};
