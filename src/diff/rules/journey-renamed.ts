import type { ChangeRule } from "../written/rule.ts";

export const journeyRenamed: ChangeRule = {
  id: "journey-renamed",
  severity: "neutral",
  summary: "A journey was renamed",
  describe(view) {
    if (view.edit.kind !== "renamed" || view.kind !== "journey") return undefined;
    return { message: `${view.openingPhrase} was renamed from ${view.edit.before} to ${view.edit.after}.` };
  },
};
