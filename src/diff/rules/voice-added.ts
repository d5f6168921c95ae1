import type { ChangeRule } from "../written/rule.ts";

export const voiceAdded: ChangeRule = {
  id: "voice-added",
  severity: "neutral",
  summary: "A pain or quote of customers was added",
  describe(view) {
    const { edit, kind, after } = view;
    if (edit.kind !== "added" || (kind !== "pain" && kind !== "quote") || !after) return undefined;
    return { message: `A ${kind} ${view.placePhrase} was added: “${view.newText(after.node.fields.text)}”.` };
  },
};
