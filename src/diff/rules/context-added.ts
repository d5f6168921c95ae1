import { namesAdded } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const contextAdded: ChangeRule = {
  id: "context-added",
  severity: "better",
  summary: "A handoff carries more, or a touchpoint gives more",
  describe(view) {
    const added = namesAdded(view.changed(["handoff"], "carries") ?? view.changed(["touchpoint"], "gives"));
    if (!added) return undefined;
    const verb = view.kind === "handoff" ? "carries" : "gives";
    return { message: `${view.openingPhrase} now ${verb} ${view.newText(added)}.` };
  },
};
