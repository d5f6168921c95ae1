import type { ChangeRule } from "../rule.ts";
import { titleOf } from "../tree.ts";

export const touchpointRemoved: ChangeRule = {
  id: "touchpoint-removed",
  severity: "risky",
  summary: "A touchpoint is gone",
  say(telling) {
    if (telling.edit.kind !== "removed" || telling.kind !== "touchpoint") return undefined;
    return { message: `${telling.Spoken} is gone from the stage “${titleOf(telling.parent ?? telling.node)}”.` };
  },
};
