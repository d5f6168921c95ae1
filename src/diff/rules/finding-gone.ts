import type { ChangeRule } from "../rule.ts";

export const findingGone: ChangeRule = {
  id: "finding-gone",
  severity: "better",
  summary: "A finding is no longer there",
};
