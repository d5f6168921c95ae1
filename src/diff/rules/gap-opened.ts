import type { ChangeRule } from "../rule.ts";

export const gapOpened: ChangeRule = {
  id: "gap-opened",
  severity: "worse",
  summary: "Something falls short that did not",
};
