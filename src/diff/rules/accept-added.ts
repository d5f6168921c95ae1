import type { ChangeRule } from "../rule.ts";

export const acceptAdded: ChangeRule = {
  id: "accept-added",
  severity: "risky",
  summary: "A finding is accepted that was not",
  say(telling) {
    const { edit, kind, node } = telling;
    if (edit.kind !== "added" || kind !== "accept") return undefined;
    const { rule, reason, until } = node.fields;
    const why = reason ? `: “${telling.now(reason)}”` : ", without a reason";
    return {
      message: `${telling.now(rule)} is accepted at ${telling.spoken}${until ? ` until ${telling.now(until)}` : ""}${why}.`,
    };
  },
};
