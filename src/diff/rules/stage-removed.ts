import type { TreeNode } from "../tree/tree.ts";
import { counted } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const stageRemoved: ChangeRule = {
  id: "stage-removed",
  severity: "risky",
  summary: "A stage was removed",
  describe(view) {
    if (view.edit.kind !== "removed" || view.kind !== "stage") return undefined;
    // Touchpoints that moved to another stage were not removed.
    const isRemoved = ({ id }: TreeNode): boolean => view.versions.after.at(id) === undefined;
    return { message: `${view.openingPhrase} was removed${counted(view.node, isRemoved)}.` };
  },
};
