import { factChanged } from "../written/facts.ts";
import type { ChangeRule } from "../written/rule.ts";

export const wordingChanged: ChangeRule = {
  id: "wording-changed",
  severity: "neutral",
  summary: "A text was reworded",
  describe(view) {
    const { edit } = view;
    if (edit.kind !== "changed" || !TEXTS.has(edit.field)) return undefined;
    return { message: factChanged(view, edit) };
  },
};

const TEXTS: ReadonlySet<string> = new Set([
  ...["title", "goal", "desired", "text", "when", "reason", "ticket", "contact", "codeowner", "url", "job", "need"],
]);
