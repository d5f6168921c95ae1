import { evidenceChange } from "../written/evidence.ts";
import type { ChangeRule } from "../written/rule.ts";

export const evidenceUpgraded: ChangeRule = {
  id: "evidence-upgraded",
  severity: "better",
  summary: "The evidence behind an observation got stronger",
  describe(view) {
    const change = evidenceChange(view);
    return change && change.strength > 0 ? { message: change.message } : undefined;
  },
};
