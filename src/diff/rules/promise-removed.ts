import { namesRemoved } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const promiseRemoved: ChangeRule = {
  id: "promise-removed",
  severity: "risky",
  summary: "Something no longer keeps a promise, or a promise was removed",
  describe(view) {
    if (view.edit.kind === "removed" && view.kind === "promise")
      return { message: `${view.openingPhrase} was removed.` };
    const removed = namesRemoved(view.changed(["journey", "stage", "touchpoint"], "keeps"));
    if (!removed) return undefined;
    return { message: `${view.openingPhrase} no longer keeps ${view.oldText(removed)}.` };
  },
};
