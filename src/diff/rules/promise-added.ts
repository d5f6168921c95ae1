import { namesAdded } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const promiseAdded: ChangeRule = {
  id: "promise-added",
  severity: "neutral",
  summary: "Something now keeps a promise",
  describe(view) {
    const added = namesAdded(view.changed(["journey", "stage", "touchpoint"], "keeps"));
    if (!added) return undefined;
    return { message: `${view.openingPhrase} now keeps ${view.newText(added)}.` };
  },
};
