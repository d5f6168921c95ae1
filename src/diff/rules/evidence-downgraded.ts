import { evidenceChange } from "../written/evidence.ts";
import type { ChangeRule } from "../written/rule.ts";

export const evidenceDowngraded: ChangeRule = {
  id: "evidence-downgraded",
  severity: "worse",
  summary: "The evidence behind an observation got weaker",
  describe(view) {
    const change = evidenceChange(view);
    return change && change.strength < 0 ? { message: change.message } : undefined;
  },
};
