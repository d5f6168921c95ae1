import { OWNED, ownedThing, ownersOf } from "../written/ownership.ts";
import type { ChangeRule } from "../written/rule.ts";

export const ownerRemoved: ChangeRule = {
  id: "owner-removed",
  severity: "worse",
  summary: "Something no longer has an owner",
  describe(view) {
    const edit = view.changed(OWNED, "by");
    const owners = edit && ownersOf(view);
    if (!owners?.before || owners.after) return undefined;
    const message = `${ownedThing(view)} no longer has an owner; it was ${owners.before}.`;
    // Whether owners change at this handoff without an owner now is reported by `handoff-unowned`.
    return view.kind === "handoff" ? { message, severity: "risky" } : { message };
  },
};
