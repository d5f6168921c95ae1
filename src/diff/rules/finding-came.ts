import type { ChangeRule } from "../written/rule.ts";

export const findingCame: ChangeRule = {
  id: "finding-came",
  severity: "risky",
  summary: "There is a new finding",
};
