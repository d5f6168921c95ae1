import { namesAdded, namesRemoved } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const contextDropped: ChangeRule = {
  id: "context-dropped",
  severity: "worse",
  summary: "A handoff no longer carries something, or a touchpoint no longer gives it",
  describe(view) {
    const edit = view.changed(["handoff"], "carries") ?? view.changed(["touchpoint"], "gives");
    const removed = namesRemoved(edit);
    if (!removed) return undefined;
    const verb = view.kind === "handoff" ? "carries" : "gives";
    const added = namesAdded(edit);
    const instead = added ? `; it now ${verb} ${view.newText(added)}` : "";
    return { message: `${view.openingPhrase} no longer ${verb} ${view.oldText(removed)}${instead}.` };
  },
};
