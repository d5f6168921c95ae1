import { titleOf } from "../tree/tree.ts";
import type { ChangeRule } from "../written/rule.ts";

export const journeyRemoved: ChangeRule = {
  id: "journey-removed",
  severity: "risky",
  summary: "A journey was removed",
  describe(view) {
    if (view.edit.kind !== "removed" || view.kind !== "journey") return undefined;
    return { message: `The journey “${titleOf(view.node)}” was removed, with everything known about it.` };
  },
};
