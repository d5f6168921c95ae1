import { OWNED, ownedThing, ownersOf } from "../ownership.ts";
import type { ChangeRule } from "../rule.ts";

export const ownerRemoved: ChangeRule = {
  id: "owner-removed",
  severity: "worse",
  summary: "Nobody answers any more for something that somebody answered for",
  say(telling) {
    const edit = telling.changed(OWNED, "by");
    const owners = edit && ownersOf(telling);
    if (!owners?.before || owners.after) return undefined;
    const message = `${ownedThing(telling)} has no owner any more; it was ${owners.before}.`;
    // Whether that leaves a change of owners to nobody is told by itself.
    return telling.kind === "handoff" ? { message, severity: "risky" } : { message };
  },
};
