import type { ChangeRule } from "../written/rule.ts";

export const gapOpened: ChangeRule = {
  id: "gap-opened",
  severity: "worse",
  summary: "Something now falls short of its goal",
};
