import { capital } from "../../model/english.ts";
import { type ChangeRule, SKIP_EDIT } from "../written/rule.ts";

export const handoffRedirected: ChangeRule = {
  id: "handoff-redirected",
  severity: "neutral",
  summary: "A handoff connects different touchpoints",
  describe(view) {
    const { before, after, versions, edit } = view;
    if (!view.changed(["handoff"], "from", "to") || !before || !after) return undefined;
    // Both ends are reported together.
    if (edit.kind === "changed" && edit.field === "to" && view.hasOther("from")) return SKIP_EDIT;
    return { message: `${capital(versions.before.phrase(before))} is now ${versions.after.phrase(after)}.` };
  },
};
