import { namesCome } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const promiseAdded: ChangeRule = {
  id: "promise-added",
  severity: "neutral",
  summary: "Something keeps a promise that it did not",
  say(telling) {
    const come = namesCome(telling.changed(["journey", "stage", "touchpoint"], "keeps"));
    if (!come) return undefined;
    return { message: `${telling.Spoken} keeps ${telling.now(come)} now.` };
  },
};
