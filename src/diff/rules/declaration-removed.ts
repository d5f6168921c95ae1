import { titleOf } from "../tree/tree.ts";
import type { ChangeRule } from "../written/rule.ts";
import { isDeclaration } from "../written/version.ts";

export const declarationRemoved: ChangeRule = {
  id: "declaration-removed",
  severity: "neutral",
  summary: "A shared declaration was removed",
  describe(view) {
    if (view.edit.kind !== "removed" || !isDeclaration(view.kind)) return undefined;
    return { message: `The ${view.kind} “${titleOf(view.node)}” was removed.` };
  },
};
