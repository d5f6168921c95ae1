import type { ChangeRule } from "../rule.ts";

export const gapNarrowed: ChangeRule = {
  id: "gap-narrowed",
  severity: "better",
  summary: "Something falls short less than before",
};
