import { elementAfter, isObserved, observedText, seenText } from "../observed.ts";
import type { ChangeRule } from "../rule.ts";
import { nameIn, type TreeNode } from "../tree.ts";

export const actualRemoved: ChangeRule = {
  id: "actual-removed",
  severity: "risky",
  summary: "An observation is gone",
  say(telling) {
    const { edit, kind, before, versions } = telling;
    if (edit.kind !== "removed" || !before) return undefined;
    if (kind === "measure") {
      const value = telling.old(before.node.fields.value);
      return {
        message: `Actual ${versions.before.metricOf(before.node)} of ${telling.spoken} removed; it was ${value}.`,
      };
    }
    if (kind !== "actual") return undefined;
    const what = `${observedText(before, versions.before)}${seenText(before, versions.before)}`;
    const message = `What was observed of ${telling.spoken} is removed: ${what}.`;
    return isForgotten(before.node, elementAfter(telling)) ? { message, severity: "worse" } : { message };
  },
};

/** Whether something was known that is not any more. */
function isForgotten({ children }: TreeNode, after: TreeNode | undefined): boolean {
  if (children.length === 0) return !isObserved(after);
  return children.some((measure) => !isObserved(after, nameIn(measure.fields.metric)));
}
