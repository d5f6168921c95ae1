import type { ChangeRule } from "../rule.ts";
import { titleOf } from "../tree.ts";

export const journeyRemoved: ChangeRule = {
  id: "journey-removed",
  severity: "risky",
  summary: "A journey is gone",
  say(telling) {
    if (telling.edit.kind !== "removed" || telling.kind !== "journey") return undefined;
    return { message: `The journey “${titleOf(telling.node)}” is gone, with all that is known of it.` };
  },
};
