import { OWNED, ownedThing, ownersOf } from "../written/ownership.ts";
import { type ChangeRule, SKIP_EDIT } from "../written/rule.ts";

export const ownerChanged: ChangeRule = {
  id: "owner-changed",
  severity: "risky",
  summary: "Something has a different owner",
  describe(view) {
    const edit = view.changed(OWNED, "by");
    const owners = edit && ownersOf(view);
    if (!owners) return undefined;
    if (owners.before === owners.after) return SKIP_EDIT;
    return { message: `${ownedThing(view)} is now owned by ${owners.after}; it was owned by ${owners.before}.` };
  },
};
