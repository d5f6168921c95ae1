import type { ChangeRule } from "../rule.ts";
import { type NodeKind, titleOf } from "../tree.ts";
import { isShared } from "../version.ts";

export const declarationRenamed: ChangeRule = {
  id: "declaration-renamed",
  severity: "neutral",
  summary: "Something that journeys share has another name, everywhere",
  say(telling) {
    if (telling.edit.kind !== "renamed" || !isDeclared(telling.kind)) return undefined;
    return {
      message: `The ${telling.kind} “${titleOf(telling.node)}” is called ${telling.edit.after} now, not ${telling.edit.before}.`,
    };
  },
};

function isDeclared(kind: NodeKind): boolean {
  return isShared(kind) || kind === "phase";
}
