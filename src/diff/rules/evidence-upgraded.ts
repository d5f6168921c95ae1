import { evidenceChange } from "../evidence.ts";
import type { ChangeRule } from "../rule.ts";

export const evidenceUpgraded: ChangeRule = {
  id: "evidence-upgraded",
  severity: "better",
  summary: "What is known rests on better evidence",
  say(telling) {
    const change = evidenceChange(telling);
    return change && change.strength > 0 ? { message: change.message } : undefined;
  },
};
