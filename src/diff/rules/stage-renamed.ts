import type { ChangeRule } from "../written/rule.ts";

export const stageRenamed: ChangeRule = {
  id: "stage-renamed",
  severity: "neutral",
  summary: "A stage was renamed",
  describe(view) {
    if (view.edit.kind !== "renamed" || view.kind !== "stage") return undefined;
    return { message: `${view.openingPhrase} was renamed from ${view.edit.before} to ${view.edit.after}.` };
  },
};
