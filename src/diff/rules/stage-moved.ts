import type { ChangeRule } from "../written/rule.ts";

export const stageMoved: ChangeRule = {
  id: "stage-moved",
  severity: "neutral",
  summary: "A stage moved earlier or later",
  describe(view) {
    if (view.edit.kind !== "moved" || view.kind !== "stage") return undefined;
    return { message: `${view.openingPhrase} moved to another place in the journey.` };
  },
};
