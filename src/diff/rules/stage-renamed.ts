import type { ChangeRule } from "../rule.ts";

export const stageRenamed: ChangeRule = {
  id: "stage-renamed",
  severity: "neutral",
  summary: "A stage has another name",
  say(telling) {
    if (telling.edit.kind !== "renamed" || telling.kind !== "stage") return undefined;
    return { message: `${telling.Spoken} is called ${telling.edit.after} now, not ${telling.edit.before}.` };
  },
};
