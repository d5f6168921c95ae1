import { type ChangeRule, SKIP_EDIT } from "../written/rule.ts";
import { fromTo, targetChange } from "../written/target-change.ts";

export const desiredChanged: ChangeRule = {
  id: "desired-changed",
  severity: "risky",
  summary: "A goal changed in a way that can't be compared with the old one",
  describe(view) {
    const change = targetChange(view);
    if (!change) return undefined;
    if (change.ambition === "same") return SKIP_EDIT;
    return { message: `Desired ${change.metric} ${view.placePhrase} changed ${fromTo(change)}.` };
  },
};
