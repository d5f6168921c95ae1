import type { ChangeRule } from "../rule.ts";

export const opportunityDropped: ChangeRule = {
  id: "opportunity-dropped",
  severity: "risky",
  summary: "An opportunity is dropped",
  say(telling) {
    const edit = telling.changed(["opportunity"], "status");
    if (!edit || telling.now(edit.after) !== "dropped") return undefined;
    return { message: `${telling.Spoken} is dropped${edit.before ? `; it was ${telling.old(edit.before)}` : ""}.` };
  },
};
