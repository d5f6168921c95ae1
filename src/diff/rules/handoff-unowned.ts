import type { ChangeRule } from "../rule.ts";

export const handoffUnowned: ChangeRule = {
  id: "handoff-unowned",
  severity: "worse",
  summary: "Owners change between two touchpoints, and nobody answers for that any more",
};
