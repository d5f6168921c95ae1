import { titleOf } from "../tree/tree.ts";
import type { ChangeRule } from "../written/rule.ts";
import { isDeclaration } from "../written/version.ts";

export const declarationAdded: ChangeRule = {
  id: "declaration-added",
  severity: "neutral",
  summary: "A shared declaration was added",
  describe(view) {
    if (view.edit.kind !== "added" || !isDeclaration(view.kind)) return undefined;
    return { message: `The ${view.kind} “${titleOf(view.node)}” was added.` };
  },
};
