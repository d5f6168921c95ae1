import { type ChangeRule, NOTHING_MORE } from "../rule.ts";
import { capital } from "../version.ts";

export const handoffRedirected: ChangeRule = {
  id: "handoff-redirected",
  severity: "neutral",
  summary: "A handoff joins other touchpoints",
  say(telling) {
    const { before, after, versions, edit } = telling;
    if (!telling.changed(["handoff"], "from", "to") || !before || !after) return undefined;
    // Both ends are told of at once.
    if (edit.kind === "changed" && edit.field === "to" && telling.hasOther("from")) return NOTHING_MORE;
    return { message: `${capital(versions.before.speak(before))} is ${versions.after.speak(after)} now.` };
  },
};
