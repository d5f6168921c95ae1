import { counted } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const stageRemoved: ChangeRule = {
  id: "stage-removed",
  severity: "risky",
  summary: "A stage is gone",
  say(telling) {
    if (telling.edit.kind !== "removed" || telling.kind !== "stage") return undefined;
    return { message: `${telling.Spoken} is gone${counted(telling.node)}.` };
  },
};
