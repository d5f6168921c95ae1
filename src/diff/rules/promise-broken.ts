import type { ChangeRule } from "../written/rule.ts";

export const promiseBroken: ChangeRule = {
  id: "promise-broken",
  severity: "worse",
  summary: "A promise is now broken",
};
