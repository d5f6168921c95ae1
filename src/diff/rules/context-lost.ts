import type { ChangeRule } from "../rule.ts";

export const contextLost: ChangeRule = {
  id: "context-lost",
  severity: "worse",
  summary: "Customers have to say something again",
};
