import type { ChangeRule } from "../written/rule.ts";

export const gapWidened: ChangeRule = {
  id: "gap-widened",
  severity: "worse",
  summary: "A gap is wider than before",
};
