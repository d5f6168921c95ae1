import type { Rule } from "../rule.ts";
import { problemsOf } from "../wording.ts";

export const unresolvedReference: Rule = {
  id: "unresolved-reference",
  severity: "error",
  summary: "A name that is not declared in the project",
  checkFile: (file) => problemsOf(file, "unresolved-reference"),
};
