import type { ChangeRule } from "../rule.ts";
import { fromTo, targetChange } from "../target-change.ts";

export const desiredLowered: ChangeRule = {
  id: "desired-lowered",
  severity: "risky",
  summary: "A goal asks for less than before",
  say(telling) {
    const change = targetChange(telling);
    if (change?.ambition !== "lowered") return undefined;
    return { message: `Desired ${change.metric} of ${telling.spoken} lowered ${fromTo(change)}.` };
  },
};
