import type { ChangeRule } from "../rule.ts";

export const startChanged: ChangeRule = {
  id: "start-changed",
  severity: "neutral",
  summary: "Another opportunity is the one to start with",
};
