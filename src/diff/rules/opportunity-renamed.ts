import type { ChangeRule } from "../rule.ts";

export const opportunityRenamed: ChangeRule = {
  id: "opportunity-renamed",
  severity: "neutral",
  summary: "An opportunity has another name",
  say(telling) {
    if (telling.edit.kind !== "renamed" || telling.kind !== "opportunity") return undefined;
    return { message: `${telling.Spoken} is called ${telling.edit.after} now, not ${telling.edit.before}.` };
  },
};
