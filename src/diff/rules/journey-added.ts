import type { ChangeRule } from "../rule.ts";
import { titleOf } from "../tree.ts";

export const journeyAdded: ChangeRule = {
  id: "journey-added",
  severity: "neutral",
  summary: "A journey is new",
  say(telling) {
    if (telling.edit.kind !== "added" || telling.kind !== "journey") return undefined;
    return { message: `The journey “${titleOf(telling.node)}” is new.` };
  },
};
