import { factChanged } from "../facts.ts";
import type { ChangeRule } from "../rule.ts";

export const wordingChanged: ChangeRule = {
  id: "wording-changed",
  severity: "neutral",
  summary: "Something is said in other words",
  say(telling) {
    const { edit } = telling;
    if (edit.kind !== "changed" || !TEXTS.has(edit.field)) return undefined;
    return { message: factChanged(telling, edit) };
  },
};

const TEXTS: ReadonlySet<string> = new Set([
  ...["title", "goal", "desired", "text", "when", "reason", "ticket", "contact", "codeowner", "url", "job", "need"],
]);
