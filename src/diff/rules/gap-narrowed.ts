import type { ChangeRule } from "../written/rule.ts";

export const gapNarrowed: ChangeRule = {
  id: "gap-narrowed",
  severity: "better",
  summary: "A gap is narrower than before",
};
