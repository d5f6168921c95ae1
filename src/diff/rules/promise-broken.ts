import type { ChangeRule } from "../rule.ts";

export const promiseBroken: ChangeRule = {
  id: "promise-broken",
  severity: "worse",
  summary: "A promise is broken that was not",
};
