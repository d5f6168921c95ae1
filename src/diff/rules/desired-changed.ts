import { type ChangeRule, NOTHING_MORE } from "../rule.ts";
import { fromTo, targetChange } from "../target-change.ts";

export const desiredChanged: ChangeRule = {
  id: "desired-changed",
  severity: "risky",
  summary: "A goal asks for something that can't be compared with what it asked for before",
  say(telling) {
    const change = targetChange(telling);
    if (!change) return undefined;
    if (change.ambition === "same") return NOTHING_MORE;
    return { message: `Desired ${change.metric} of ${telling.spoken} changed ${fromTo(change)}.` };
  },
};
