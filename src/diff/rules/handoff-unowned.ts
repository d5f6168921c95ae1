import type { ChangeRule } from "../written/rule.ts";

export const handoffUnowned: ChangeRule = {
  id: "handoff-unowned",
  severity: "worse",
  summary: "Owners change between two touchpoints, and nobody owns the handoff now",
};
