import type { ChangeRule } from "../rule.ts";

export const voiceAdded: ChangeRule = {
  id: "voice-added",
  severity: "neutral",
  summary: "Customers are heard",
  say(telling) {
    const { edit, kind, after } = telling;
    if (edit.kind !== "added" || (kind !== "pain" && kind !== "quote") || !after) return undefined;
    return { message: `A ${kind} at ${telling.spoken} is new: “${telling.now(after.node.fields.text)}”.` };
  },
};
