import { titleOf } from "../tree/tree.ts";
import type { ChangeRule } from "../written/rule.ts";

export const touchpointRemoved: ChangeRule = {
  id: "touchpoint-removed",
  severity: "risky",
  summary: "A touchpoint was removed",
  describe(view) {
    if (view.edit.kind !== "removed" || view.kind !== "touchpoint") return undefined;
    return { message: `${view.openingPhrase} was removed from the stage “${titleOf(view.parent ?? view.node)}”.` };
  },
};
