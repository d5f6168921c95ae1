import type { ChangeRule } from "../written/rule.ts";

export const gapClosed: ChangeRule = {
  id: "gap-closed",
  severity: "better",
  summary: "Something no longer falls short of its goal",
};
