import { OWNED, ownersOf } from "../ownership.ts";
import type { ChangeRule } from "../rule.ts";

export const ownerAdded: ChangeRule = {
  id: "owner-added",
  severity: "better",
  summary: "Somebody answers for something that nobody answered for",
  say(telling) {
    const edit = telling.changed(OWNED, "by");
    const owners = edit && ownersOf(telling);
    if (!owners?.after || owners.before) return undefined;
    return { message: `${telling.Spoken} is owned by ${owners.after} now; nobody owned it.` };
  },
};
