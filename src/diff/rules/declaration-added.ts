import type { ChangeRule } from "../rule.ts";
import { type NodeKind, titleOf } from "../tree.ts";
import { isShared } from "../version.ts";

export const declarationAdded: ChangeRule = {
  id: "declaration-added",
  severity: "neutral",
  summary: "Something that journeys share is new",
  say(telling) {
    if (telling.edit.kind !== "added" || !isDeclared(telling.kind)) return undefined;
    return { message: `The ${telling.kind} “${titleOf(telling.node)}” is new.` };
  },
};

function isDeclared(kind: NodeKind): boolean {
  return isShared(kind) || kind === "phase";
}
