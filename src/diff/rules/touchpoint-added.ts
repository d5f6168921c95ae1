import type { ChangeRule } from "../rule.ts";
import { titleOf } from "../tree.ts";

export const touchpointAdded: ChangeRule = {
  id: "touchpoint-added",
  severity: "neutral",
  summary: "A touchpoint is new",
  say(telling) {
    if (telling.edit.kind !== "added" || telling.kind !== "touchpoint") return undefined;
    return { message: `${telling.Spoken} is new in the stage “${titleOf(telling.parent ?? telling.node)}”.` };
  },
};
