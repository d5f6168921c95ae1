import type { Rule } from "../rule.ts";
import { problemsOf } from "../wording.ts";

export const syntax: Rule = {
  id: "syntax",
  severity: "error",
  summary: "Text that the language does not allow",
  checkFile: (file) => problemsOf(file, "syntax"),
};
