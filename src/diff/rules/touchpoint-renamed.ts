import type { ChangeRule } from "../written/rule.ts";

export const touchpointRenamed: ChangeRule = {
  id: "touchpoint-renamed",
  severity: "neutral",
  summary: "A touchpoint was renamed",
  describe(view) {
    if (view.edit.kind !== "renamed" || view.kind !== "touchpoint") return undefined;
    return { message: `${view.openingPhrase} was renamed from ${view.edit.before} to ${view.edit.after}.` };
  },
};
