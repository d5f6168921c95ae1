import type { ChangeRule } from "../rule.ts";

export const handoffOwned: ChangeRule = {
  id: "handoff-owned",
  severity: "better",
  summary: "Somebody answers for a change of owners that nobody answered for",
};
