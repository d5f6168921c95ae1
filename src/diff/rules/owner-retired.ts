import type { ChangeRule } from "../written/rule.ts";

export const ownerRetired: ChangeRule = {
  id: "owner-retired",
  severity: "risky",
  summary: "An owner was retired",
  describe(view) {
    const edit = view.changed(["owner"], "retired");
    if (!edit?.after) return undefined;
    return { message: `${view.openingPhrase} is retired; what it owns needs a new owner.` };
  },
};
