import type { ChangeRule } from "../rule.ts";
import { type NodeKind, titleOf } from "../tree.ts";
import { isShared } from "../version.ts";

export const declarationRemoved: ChangeRule = {
  id: "declaration-removed",
  severity: "neutral",
  summary: "Something that journeys share is gone",
  say(telling) {
    if (telling.edit.kind !== "removed" || !isDeclared(telling.kind)) return undefined;
    return { message: `The ${telling.kind} “${titleOf(telling.node)}” is gone.` };
  },
};

function isDeclared(kind: NodeKind): boolean {
  return isShared(kind) || kind === "phase";
}
