import type { ChangeRule } from "../rule.ts";

export const opportunityAdded: ChangeRule = {
  id: "opportunity-added",
  severity: "better",
  summary: "An opportunity is seen",
  say(telling) {
    if (telling.edit.kind !== "added" || telling.kind !== "opportunity") return undefined;
    return { message: `${telling.Spoken} is new.` };
  },
};
