import type { ChangeRule } from "../written/rule.ts";
import { fromTo, targetChange } from "../written/target-change.ts";

export const desiredRaised: ChangeRule = {
  id: "desired-raised",
  severity: "better",
  summary: "A goal asks for more than before",
  describe(view) {
    const change = targetChange(view);
    if (change?.ambition !== "raised") return undefined;
    return { message: `Desired ${change.metric} ${view.placePhrase} raised ${fromTo(change)}.` };
  },
};
