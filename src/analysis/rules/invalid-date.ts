import type { Rule } from "../rule.ts";
import { problemsOf } from "../wording.ts";

export const invalidDate: Rule = {
  id: "invalid-date",
  severity: "error",
  summary: "A date that does not exist, or is not written as year-month-day",
  checkFile: (file) => problemsOf(file, "invalid-date"),
};
