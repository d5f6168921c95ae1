import type { ChangeRule } from "../rule.ts";

export const handoffFaster: ChangeRule = {
  id: "handoff-faster",
  severity: "better",
  summary: "A handoff promises less time, or a time at all",
  say(telling) {
    const edit = telling.changed(["handoff"], "within");
    if (!edit?.after) return undefined;
    const old = edit.before ? `it was within ${telling.old(edit.before)}` : "no time was promised";
    return { message: `${telling.Spoken} is promised within ${telling.now(edit.after)} now; ${old}.` };
  },
};
