import { OWNED, ownedThing, ownersOf } from "../written/ownership.ts";
import type { ChangeRule } from "../written/rule.ts";

export const ownerAdded: ChangeRule = {
  id: "owner-added",
  severity: "better",
  summary: "Something that nobody owned now has an owner",
  describe(view) {
    const edit = view.changed(OWNED, "by");
    const owners = edit && ownersOf(view);
    if (!owners?.after || owners.before) return undefined;
    const message = `${ownedThing(view)} is now owned by ${owners.after}; nobody owned it before.`;
    // Whether owners changed at this handoff without an owner before is reported by `handoff-owned`.
    return view.kind === "handoff" ? { message, severity: "neutral" } : { message };
  },
};
