import { baseOf } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const reviewRelaxed: ChangeRule = {
  id: "review-relaxed",
  severity: "risky",
  summary: "A journey is to be gone through less often, or its review is taken back",
  say(telling) {
    const date = telling.changed(["journey"], "reviewed");
    if (date)
      return {
        message: `The review of ${telling.spoken} on ${telling.old(date.before)} is ${date.after ? `dated back to ${telling.now(date.after)}` : "taken back"}.`,
      };
    const interval = telling.changed(["journey"], "every");
    if (!interval?.before || (interval.after && baseOf(interval.after) < baseOf(interval.before))) return undefined;
    const now = interval.after ? `every ${telling.now(interval.after)}` : "as often as the project says";
    return { message: `${telling.Spoken} is to be reviewed ${now}; it was every ${telling.old(interval.before)}.` };
  },
};
