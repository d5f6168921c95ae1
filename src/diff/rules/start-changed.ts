import type { ChangeRule } from "../written/rule.ts";

export const startChanged: ChangeRule = {
  id: "start-changed",
  severity: "neutral",
  summary: "A different opportunity is the one to start with",
};
