import type { ChangeRule } from "../written/rule.ts";
import { fromTo, targetChange } from "../written/target-change.ts";

export const desiredLowered: ChangeRule = {
  id: "desired-lowered",
  severity: "risky",
  summary: "A goal asks for less than before",
  describe(view) {
    const change = targetChange(view);
    if (change?.ambition !== "lowered") return undefined;
    return { message: `Desired ${change.metric} ${view.placePhrase} lowered ${fromTo(change)}.` };
  },
};
