import type { ChangeRule } from "../written/rule.ts";

export const contextLost: ChangeRule = {
  id: "context-lost",
  severity: "worse",
  summary: "Customers have to repeat something",
};
