import { counted } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";
import type { TreeNode } from "../tree.ts";

export const stageRemoved: ChangeRule = {
  id: "stage-removed",
  severity: "risky",
  summary: "A stage is gone",
  say(telling) {
    if (telling.edit.kind !== "removed" || telling.kind !== "stage") return undefined;
    // Touchpoints that have moved elsewhere are still there.
    const isGone = ({ id }: TreeNode): boolean => telling.versions.after.at(id) === undefined;
    return { message: `${telling.Spoken} is gone${counted(telling.node, isGone)}.` };
  },
};
