import type { ChangeRule } from "../written/rule.ts";

export const handoffOwned: ChangeRule = {
  id: "handoff-owned",
  severity: "better",
  summary: "A handoff between two owners that nobody owned now has an owner",
};
