import type { ChangeRule } from "../rule.ts";

export const handoffRemoved: ChangeRule = {
  id: "handoff-removed",
  severity: "risky",
  summary: "A handoff is no longer declared",
  say(telling) {
    if (telling.edit.kind !== "removed" || telling.kind !== "handoff") return undefined;
    return { message: `${telling.Spoken} is no longer declared.` };
  },
};
