import type { ChangeRule } from "../rule.ts";

export const opportunityDone: ChangeRule = {
  id: "opportunity-done",
  severity: "better",
  summary: "An opportunity is done",
  say(telling) {
    const edit = telling.changed(["opportunity"], "status");
    if (!edit || telling.now(edit.after) !== "done") return undefined;
    return { message: `${telling.Spoken} is done.` };
  },
};
