import type { ChangeRule } from "../rule.ts";

export const gapWidened: ChangeRule = {
  id: "gap-widened",
  severity: "worse",
  summary: "Something falls shorter than before",
};
