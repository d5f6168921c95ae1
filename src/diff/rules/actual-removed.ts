import { nameIn, type TreeNode } from "../tree/tree.ts";
import { elementAfter, isObserved, observedText, seenText } from "../written/observed.ts";
import type { ChangeRule } from "../written/rule.ts";

export const actualRemoved: ChangeRule = {
  id: "actual-removed",
  severity: "risky",
  summary: "An observation was removed",
  describe(view) {
    const { edit, kind, before, versions } = view;
    if (edit.kind !== "removed" || !before) return undefined;
    if (kind === "measure") {
      const value = view.oldText(before.node.fields.value);
      return {
        message: `Actual ${versions.before.metricOf(before.node)} ${view.placePhrase} removed; it was ${value}.`,
      };
    }
    if (kind !== "actual") return undefined;
    const what = `${observedText(before, versions.before)}${seenText(before, versions.before)}`;
    const message = `The observation ${view.placePhrase} was removed: ${what}.`;
    return isForgotten(before.node, elementAfter(view)) ? { message, severity: "worse" } : { message };
  },
};

/** Whether something is unknown now that was known before. */
function isForgotten({ children }: TreeNode, after: TreeNode | undefined): boolean {
  if (children.length === 0) return !isObserved(after);
  return children.some((measure) => !isObserved(after, nameIn(measure.fields.metric)));
}
