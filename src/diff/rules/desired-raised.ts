import type { ChangeRule } from "../rule.ts";
import { fromTo, targetChange } from "../target-change.ts";

export const desiredRaised: ChangeRule = {
  id: "desired-raised",
  severity: "better",
  summary: "A goal asks for more than before",
  say(telling) {
    const change = targetChange(telling);
    if (change?.ambition !== "raised") return undefined;
    return { message: `Desired ${change.metric} of ${telling.spoken} raised ${fromTo(change)}.` };
  },
};
