import type { ChangeRule } from "../written/rule.ts";

export const voiceRemoved: ChangeRule = {
  id: "voice-removed",
  severity: "risky",
  summary: "A pain or quote of customers was removed",
  describe(view) {
    const { edit, kind, before } = view;
    if (edit.kind !== "removed" || (kind !== "pain" && kind !== "quote") || !before) return undefined;
    return { message: `A ${kind} ${view.placePhrase} was removed: “${view.oldText(before.node.fields.text)}”.` };
  },
};
