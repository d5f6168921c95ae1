import { titleOf } from "../tree/tree.ts";
import { ownersOf } from "../written/ownership.ts";
import type { ChangeRule } from "../written/rule.ts";

export const touchpointMoved: ChangeRule = {
  id: "touchpoint-moved",
  severity: "neutral",
  summary: "A touchpoint moved earlier or later, or to another stage",
  describe(view) {
    const { edit, before, after } = view;
    if (edit.kind !== "moved" || view.kind !== "touchpoint" || !before || !after) return undefined;
    const [from, to] = [before.parents.at(-1), after.parents.at(-1)];
    if (!from || !to || edit.from === edit.parent)
      return { message: `${view.openingPhrase} moved to another place in its stage.` };
    const owners = ownersOf(view);
    const message = `${view.openingPhrase} moved from the stage “${titleOf(from)}” to “${titleOf(to)}”`;
    if (owners.before === owners.after || after.node.fields.by) return { message: `${message}.` };
    const now = owners.after ? `is owned by ${owners.after}` : "has no owner";
    const old = owners.before ? `it was owned by ${owners.before}` : "nobody owned it before";
    return { message: `${message}, where it ${now}; ${old}.`, severity: "risky" };
  },
};
