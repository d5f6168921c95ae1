import type { ChangeRule } from "../rule.ts";

export const journeyRenamed: ChangeRule = {
  id: "journey-renamed",
  severity: "neutral",
  summary: "A journey has another name",
  say(telling) {
    if (telling.edit.kind !== "renamed" || telling.kind !== "journey") return undefined;
    return { message: `${telling.Spoken} is called ${telling.edit.after} now, not ${telling.edit.before}.` };
  },
};
