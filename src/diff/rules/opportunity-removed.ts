import type { ChangeRule } from "../rule.ts";

export const opportunityRemoved: ChangeRule = {
  id: "opportunity-removed",
  severity: "risky",
  summary: "An opportunity is gone without being done or dropped",
  say(telling) {
    if (telling.edit.kind !== "removed" || telling.kind !== "opportunity") return undefined;
    const status = telling.old(telling.node.fields.status);
    if (status === "done" || status === "dropped")
      return { message: `${telling.Spoken}, which was ${status}, is gone.`, severity: "neutral" };
    return { message: `${telling.Spoken} is gone.` };
  },
};
