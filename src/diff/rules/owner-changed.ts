import { OWNED, ownedThing, ownersOf } from "../ownership.ts";
import { type ChangeRule, NOTHING_MORE } from "../rule.ts";

export const ownerChanged: ChangeRule = {
  id: "owner-changed",
  severity: "risky",
  summary: "Somebody else answers for something",
  say(telling) {
    const edit = telling.changed(OWNED, "by");
    const owners = edit && ownersOf(telling);
    if (!owners) return undefined;
    if (owners.before === owners.after) return NOTHING_MORE;
    return { message: `${ownedThing(telling)} is owned by ${owners.after} now; it was ${owners.before}.` };
  },
};
