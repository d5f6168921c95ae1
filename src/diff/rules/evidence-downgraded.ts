import { evidenceChange } from "../evidence.ts";
import type { ChangeRule } from "../rule.ts";

export const evidenceDowngraded: ChangeRule = {
  id: "evidence-downgraded",
  severity: "worse",
  summary: "What is known rests on weaker evidence",
  say(telling) {
    const change = evidenceChange(telling);
    return change && change.strength < 0 ? { message: change.message } : undefined;
  },
};
