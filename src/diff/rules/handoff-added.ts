import { byWhom } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const handoffAdded: ChangeRule = {
  id: "handoff-added",
  severity: "better",
  summary: "A handoff is declared",
  say(telling) {
    if (telling.edit.kind !== "added" || telling.kind !== "handoff") return undefined;
    return { message: `${telling.Spoken} is declared${byWhom(telling)}.` };
  },
};
