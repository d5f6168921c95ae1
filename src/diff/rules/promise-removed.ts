import { namesGone } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const promiseRemoved: ChangeRule = {
  id: "promise-removed",
  severity: "risky",
  summary: "Something no longer keeps a promise, or a promise is given up",
  say(telling) {
    if (telling.edit.kind === "removed" && telling.kind === "promise")
      return { message: `${telling.Spoken} is given up.` };
    const gone = namesGone(telling.changed(["journey", "stage", "touchpoint"], "keeps"));
    if (!gone) return undefined;
    return { message: `${telling.Spoken} no longer keeps ${telling.old(gone)}.` };
  },
};
