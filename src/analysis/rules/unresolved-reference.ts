import type { Rule } from "../rule.ts";
import { problemsOf } from "../wording.ts";

export const unresolvedReference: Rule = {
  id: "unresolved-reference",
  severity: "error",
  summary: "A name that nothing in the project declares",
  checkFile: (file) => problemsOf(file, "unresolved-reference"),
};
