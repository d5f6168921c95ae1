import { titleOf } from "../tree/tree.ts";
import type { ChangeRule } from "../written/rule.ts";

export const journeyAdded: ChangeRule = {
  id: "journey-added",
  severity: "neutral",
  summary: "A journey was added",
  describe(view) {
    if (view.edit.kind !== "added" || view.kind !== "journey") return undefined;
    return { message: `The journey “${titleOf(view.node)}” was added.` };
  },
};
