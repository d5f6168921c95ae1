import { baseOf } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const reviewRelaxed: ChangeRule = {
  id: "review-relaxed",
  severity: "risky",
  summary: "A journey is reviewed less often, or its last review was withdrawn",
  describe(view) {
    const date = view.changed(["journey"], "reviewed");
    if (date)
      return {
        message: `The review of ${view.phrase} on ${view.oldText(date.before)} was ${date.after ? `backdated to ${view.newText(date.after)}` : "withdrawn"}.`,
      };
    const interval = view.changed(["journey"], "every");
    if (!interval?.before || (interval.after && baseOf(interval.after) < baseOf(interval.before))) return undefined;
    const now = interval.after ? `every ${view.newText(interval.after)}` : "as often as the project's settings say";
    return {
      message: `${view.openingPhrase} is now reviewed ${now}; it was every ${view.oldText(interval.before)}.`,
    };
  },
};
