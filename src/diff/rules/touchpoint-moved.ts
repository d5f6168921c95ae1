import { ownersOf } from "../ownership.ts";
import type { ChangeRule } from "../rule.ts";
import { titleOf } from "../tree.ts";

export const touchpointMoved: ChangeRule = {
  id: "touchpoint-moved",
  severity: "neutral",
  summary: "A touchpoint comes earlier or later, or stands in another stage",
  say(telling) {
    const { edit, before, after } = telling;
    if (edit.kind !== "moved" || telling.kind !== "touchpoint" || !before || !after) return undefined;
    const [from, to] = [before.parents.at(-1), after.parents.at(-1)];
    if (!from || !to || edit.from === edit.parent)
      return { message: `${telling.Spoken} stands in another place of its stage.` };
    const owners = ownersOf(telling);
    const message = `${telling.Spoken} moved from the stage “${titleOf(from)}” to “${titleOf(to)}”`;
    if (owners.before === owners.after || after.node.fields.by) return { message: `${message}.` };
    const now = owners.after ? `is owned by ${owners.after} there` : "has no owner there";
    return { message: `${message}, and ${now}; it was ${owners.before ?? "nobody"}.`, severity: "risky" };
  },
};
