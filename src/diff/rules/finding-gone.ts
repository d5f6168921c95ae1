import type { ChangeRule } from "../written/rule.ts";

export const findingGone: ChangeRule = {
  id: "finding-gone",
  severity: "better",
  summary: "A finding is no longer reported",
};
