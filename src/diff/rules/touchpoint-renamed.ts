import type { ChangeRule } from "../rule.ts";

export const touchpointRenamed: ChangeRule = {
  id: "touchpoint-renamed",
  severity: "neutral",
  summary: "A touchpoint has another name",
  say(telling) {
    if (telling.edit.kind !== "renamed" || telling.kind !== "touchpoint") return undefined;
    return { message: `${telling.Spoken} is called ${telling.edit.after} now, not ${telling.edit.before}.` };
  },
};
