import type { ChangeRule } from "../written/rule.ts";

export const scoreChanged: ChangeRule = {
  id: "score-changed",
  severity: "neutral",
  summary: "An opportunity scores higher or lower",
};
