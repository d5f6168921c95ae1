import type { ChangeRule } from "../rule.ts";

export const voiceRemoved: ChangeRule = {
  id: "voice-removed",
  severity: "risky",
  summary: "Customers are no longer heard",
  say(telling) {
    const { edit, kind, before } = telling;
    if (edit.kind !== "removed" || (kind !== "pain" && kind !== "quote") || !before) return undefined;
    return { message: `A ${kind} at ${telling.spoken} is gone: “${telling.old(before.node.fields.text)}”.` };
  },
};
