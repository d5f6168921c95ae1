import { titleOf } from "../tree/tree.ts";
import type { ChangeRule } from "../written/rule.ts";

export const touchpointAdded: ChangeRule = {
  id: "touchpoint-added",
  severity: "neutral",
  summary: "A touchpoint was added",
  describe(view) {
    if (view.edit.kind !== "added" || view.kind !== "touchpoint") return undefined;
    return { message: `${view.openingPhrase} was added to the stage “${titleOf(view.parent ?? view.node)}”.` };
  },
};
