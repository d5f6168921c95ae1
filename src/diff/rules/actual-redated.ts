import { type ChangeRule, NOTHING_MORE } from "../rule.ts";

export const actualRedated: ChangeRule = {
  id: "actual-redated",
  severity: "risky",
  summary: "An observation has another day, and nothing else about it is new",
  say(telling) {
    const edit = telling.changed(["actual"], "on");
    if (!edit?.before || !edit.after) return undefined;
    if (telling.besideInObservation.length > 1) return NOTHING_MORE;
    const days = `from ${telling.old(edit.before)} to ${telling.now(edit.after)}`;
    return { message: `What was observed of ${telling.spoken} is redated ${days}; the values are the old ones.` };
  },
};
