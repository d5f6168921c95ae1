import { counted } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const stageAdded: ChangeRule = {
  id: "stage-added",
  severity: "neutral",
  summary: "A stage was added",
  describe(view) {
    if (view.edit.kind !== "added" || view.kind !== "stage") return undefined;
    return { message: `${view.openingPhrase} was added${counted(view.node)}.` };
  },
};
