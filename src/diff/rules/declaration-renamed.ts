import { titleOf } from "../tree/tree.ts";
import type { ChangeRule } from "../written/rule.ts";
import { isDeclaration } from "../written/version.ts";

export const declarationRenamed: ChangeRule = {
  id: "declaration-renamed",
  severity: "neutral",
  summary: "A shared declaration was renamed everywhere",
  describe(view) {
    if (view.edit.kind !== "renamed" || !isDeclaration(view.kind)) return undefined;
    return {
      message: `The ${view.kind} “${titleOf(view.node)}” was renamed from ${view.edit.before} to ${view.edit.after}.`,
    };
  },
};
