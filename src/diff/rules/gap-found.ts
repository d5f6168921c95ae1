import type { ChangeRule } from "../written/rule.ts";

export const gapFound: ChangeRule = {
  id: "gap-found",
  severity: "neutral",
  summary: "An existing gap became known: it was not measured before, or its touchpoint is new",
};
