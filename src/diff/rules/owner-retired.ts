import type { ChangeRule } from "../rule.ts";

export const ownerRetired: ChangeRule = {
  id: "owner-retired",
  severity: "risky",
  summary: "An owner is retired",
  say(telling) {
    const edit = telling.changed(["owner"], "retired");
    if (!edit?.after) return undefined;
    return { message: `${telling.Spoken} is retired. What it owns needs somebody else.` };
  },
};
