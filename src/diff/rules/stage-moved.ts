import type { ChangeRule } from "../rule.ts";

export const stageMoved: ChangeRule = {
  id: "stage-moved",
  severity: "neutral",
  summary: "A stage comes earlier or later",
  say(telling) {
    if (telling.edit.kind !== "moved" || telling.kind !== "stage") return undefined;
    return { message: `${telling.Spoken} stands in another place of the journey.` };
  },
};
