import type { ChangeRule } from "../rule.ts";

export const gapFound: ChangeRule = {
  id: "gap-found",
  severity: "neutral",
  summary: "A gap that was there is known now: it was not measured before, or its touchpoint is new",
};
