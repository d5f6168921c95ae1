import { counted } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const stageAdded: ChangeRule = {
  id: "stage-added",
  severity: "neutral",
  summary: "A stage is new",
  say(telling) {
    if (telling.edit.kind !== "added" || telling.kind !== "stage") return undefined;
    return { message: `${telling.Spoken} is new${counted(telling.node)}.` };
  },
};
