import { OWNED, ownedThing, ownersOf } from "../ownership.ts";
import type { ChangeRule } from "../rule.ts";

export const ownerAdded: ChangeRule = {
  id: "owner-added",
  severity: "better",
  summary: "Somebody answers for something that nobody answered for",
  say(telling) {
    const edit = telling.changed(OWNED, "by");
    const owners = edit && ownersOf(telling);
    if (!owners?.after || owners.before) return undefined;
    const message = `${ownedThing(telling)} is owned by ${owners.after} now; nobody owned it.`;
    // Whether that gives a change of owners to somebody is told by itself.
    return telling.kind === "handoff" ? { message, severity: "neutral" } : { message };
  },
};
