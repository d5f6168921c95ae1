import type { ChangeRule } from "../rule.ts";

export const findingCame: ChangeRule = {
  id: "finding-came",
  severity: "risky",
  summary: "There is a finding that was not there",
};
